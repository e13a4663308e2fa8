import type { ServerResponse } from 'node:http'
import type { ListedSchedule } from '../scheduler/create-scheduler.ts'

const JOURNEYS = [
  ['PT1H', '+ 1 hour'],
  ['P1D', '+ 1 day'],
  ['P7D', '+ 7 days'],
  ['P30D', '+ 30 days'],
] as const

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem}
h1,h2{font-size:1rem;font-weight:600;opacity:.7;margin:0}
time{display:block;font-size:2.2rem;font-weight:650;font-variant-numeric:tabular-nums;margin:.2rem 0 1.6rem}
form{display:flex;flex-wrap:wrap;gap:.6rem}
button{font:inherit;padding:.5rem 1rem;border:1px solid color-mix(in srgb,currentColor 30%,transparent);border-radius:.6rem;background:none;cursor:pointer}
button:hover,button:focus-visible{background:color-mix(in srgb,currentColor 10%,transparent)}
h2{margin-top:1.6rem;margin-bottom:.6rem}form+form{margin-top:.6rem}form{align-items:center}p,span{opacity:.75}nav{margin-top:1.6rem;display:flex;gap:1.2rem}
`

/** Answers with the page that shows the stack's clock, moves it, and runs schedules. */
export function showControlPage(response: ServerResponse, now: Date, schedules: ListedSchedule[]): void {
  const shown = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const buttons = JOURNEYS.map(([by, label]) => `<button name="by" value="${by}">${label}</button>`).join('')
  const runs = schedules.map(
    ({ logicalId, name, expression, failed }) =>
      `<form method="post" action="/_control/schedules/${logicalId}/run"><button>Run ${name} now</button> <span>${escaped(expression)}${failed ? `, failed at ${escaped(failed.at.slice(0, 16))}` : ''}</span></form>`,
  )
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Clock of the local stack</title><style>${STYLE}</style></head>
<body><h1>The local stack's clock</h1><time datetime="${now.toISOString()}">${shown}</time>
<form method="post" action="/_control/advance">${buttons}</form>
<p>Every timer, schedule and deadline on the way happens before the page comes back.</p>
${runs.length > 0 ? `<h2>Schedules</h2>${runs.join('')}` : ''}
<nav><a href="/_mailbox">Mailbox</a><a href="/">API</a></nav></body></html>`)
}

/** Logical ids and names made from them are letters and digits; expressions are not. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
