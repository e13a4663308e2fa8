import { html } from 'hono/html'
import type { Holder } from './issue-token.ts'

/** Somebody whom the login page offers by name. */
export type Offered = Holder & { name: string }

const style = `
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:10vh auto;padding:0 1.5rem}
h1{font-size:1.5rem;margin:0 0 .4rem}p{opacity:.8;margin:0 0 1.4rem}
form{margin:0 0 .7rem}button,input,select{font:inherit;padding:.7rem 1rem;border:1px solid color-mix(in srgb,currentColor 40%,transparent);border-radius:.6rem;background:none;color:inherit}
button{cursor:pointer;text-align:left;width:100%}button:hover,button:focus-visible{background:color-mix(in srgb,currentColor 10%,transparent)}
button small{display:block;opacity:.8}label{display:block;margin:.6rem 0}input,select{width:100%}option{color:#000}
details{margin-top:1.4rem}summary{cursor:pointer;margin-bottom:.8rem}
`

/** The page on which one says who one is: nobody has a password on this machine. */
export function loginPage(asked: Readonly<Record<string, string>>, offered: readonly Offered[]) {
  const hidden = Object.entries(asked).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const button = ({ name, person, role }: Offered) =>
    html`<form method="post" action="/_login/authorize">${hidden}<input type="hidden" name="person" value="${person}"><input type="hidden" name="role" value="${role}"><button>${name}<small>${role}</small></button></form>`
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Log in to the local stack</title><style>${style}</style></head>
<body><main><h1>Who are you?</h1><p>This is the login of the local stack. It asks for no password; a deployed stack does.</p>
${offered.map(button)}
<details><summary>Somebody else</summary><form method="post" action="/_login/authorize">${hidden}
<label>Id or mail address of a person <input name="person" required></label>
<label>Role <select name="role"><option>owner</option><option>manager</option><option>operator</option></select></label>
<button>Log in</button></form></details></main></body></html>`
}
