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

const words = {
  en: {
    title: 'Log in to the local stack',
    who: 'Who are you?',
    what: 'This is the login of the local stack. It asks for no password; a deployed stack does.',
    else: 'Somebody else',
    person: 'Id or mail address of a person',
    role: 'Role',
    roles: { owner: 'owner', manager: 'manager', operator: 'operator' },
    logIn: 'Log in',
  },
  'zh-CN': {
    title: '登录本机系统',
    who: '请选择您的身份',
    what: '这是本机系统的登录页，无需密码；正式部署的系统需要密码。',
    else: '其他人',
    person: '人员编号或邮箱地址',
    role: '角色',
    roles: { owner: '客户经理', manager: '主管', operator: '运维' },
    logIn: '登录',
  },
}
export type Language = keyof typeof words

/** The language that a browser asks for first, of those that the page speaks. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh-CN' : 'en'
}

/** The page on which one says who one is: nobody has a password on this machine. */
export function loginPage(
  asked: Readonly<Record<string, string>>,
  offered: readonly Offered[],
  language: Language,
) {
  const say = words[language]
  const roleOf = (role: string) => Object.entries(say.roles).find(([name]) => name === role)?.[1] ?? role
  const hidden = Object.entries(asked).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const button = ({ name, person, role }: Offered) =>
    html`<form method="post" action="/_login/authorize">${hidden}<input type="hidden" name="person" value="${person}"><input type="hidden" name="role" value="${role}"><button>${name}<small>${roleOf(role)}</small></button></form>`
  const options = Object.entries(say.roles).map(
    ([role, name]) => html`<option value="${role}">${name}</option>`,
  )
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${say.title}</title><style>${style}</style></head>
<body><main><h1>${say.who}</h1><p>${say.what}</p>
${offered.map(button)}
<details><summary>${say.else}</summary><form method="post" action="/_login/authorize">${hidden}
<label>${say.person} <input name="person" required></label>
<label>${say.role} <select name="role">${options}</select></label>
<button>${say.logIn}</button></form></details></main></body></html>`
}
