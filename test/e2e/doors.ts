import * as z from 'zod'
import type { StackFile } from '../../cli/api/stack-file.ts'
import { confirmation } from '../../cli/demo/task-page.ts'
import { AccountView } from '../../functions/api/accounts/account-view.ts'
import { named, signature } from '../support/http.ts'
import { type Mail, readMail } from './mail.ts'

/** Where a stack is reached and what opens it, as in its stack.json. */
export type Address = {
  apiUrl: string
  mailboxUrl: string
  controlUrl: string
  token: string
  signingSecret: string
  aws: StackFile['aws']
}
/** An answer: `body` is its JSON, or its text where it is none. */
export type Answer = { status: number; headers: Headers; body: unknown; text: string }
/** A stack as its users and scripts meet it; nothing here looks inside. */
export type Doors = ReturnType<typeof createDoors>

const Now = z.object({ now: z.iso.datetime() })
const Listed = z.array(
  z.object({ id: z.string(), from: z.string(), to: z.array(z.string()), date: z.string() }),
)

/** @param address asked anew for every request: a stack that is started again may have other keys. */
export function createDoors(address: () => Address) {
  const read = (path: string, token = address().token): Promise<Answer> =>
    ask(`${address().apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })

  const now = async (): Promise<Date> => {
    const { body } = await ask(`${address().controlUrl}/clock`)
    return new Date(Now.parse(body).now)
  }
  /** Moves the clock by a duration such as P3D, with everything that happens on the way. */
  const advance = async (by: string): Promise<Date> => {
    const answer = await ask(`${address().controlUrl}/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by }),
    })
    return new Date(Now.parse(answer.body).now)
  }

  return {
    address,
    now,
    advance,
    /** Moves the clock to an instant. */
    async advanceTo(instant: string): Promise<Date> {
      const seconds = Math.ceil((Date.parse(instant) - (await now()).getTime()) / 1000)
      return advance(`PT${seconds}S`)
    },
    /** Resolves when everything that was set off is done. */
    quiet: () => advance('PT0S'),
    /** Sends a signed body: an object, or text as it stands. */
    async send(method: string, path: string, content: unknown, headers = {}): Promise<Answer> {
      const body = typeof content === 'string' ? content : JSON.stringify(named(method, path, content))
      const signed = signature(body, await now(), address().signingSecret)
      return ask(`${address().apiUrl}${path}`, { method, body, headers: { ...signed, ...headers } })
    },
    /** Any request to the API, as it stands. */
    ask: (path: string, init?: RequestInit) => ask(`${address().apiUrl}${path}`, init),
    read,
    async account(accountId: string): Promise<AccountView> {
      return AccountView.parse((await read(`/v1/accounts/${accountId}`)).body)
    },
    /** Every mail to an address (or to anybody), in the order of sending. */
    async mails(to?: string): Promise<Mail[]> {
      const { body } = await ask(`${address().mailboxUrl}/messages`)
      const wanted = Listed.parse(body).filter((mail) => to === undefined || mail.to.includes(to))
      return Promise.all(
        wanted.map(async (mail) => {
          const raw = await fetch(`${address().mailboxUrl}/messages/${mail.id}/raw`)
          return readMail(mail, await raw.text())
        }),
      )
    },
  }
}

/** Sends a task page's form as a browser does, and says yes where it is asked once more. */
export async function answerPage(link: string, form: Record<string, string>): Promise<Answer> {
  const answer = await ask(link, { method: 'POST', body: new URLSearchParams(form) })
  const confirmed = confirmation(answer.text)
  return confirmed ? answerPage(link, confirmed) : answer
}

/** One HTTP request. */
export async function ask(url: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(url, init)
  const text = await answer.text()
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '')
  const body: unknown = isJson ? JSON.parse(text) : text
  return { status: answer.status, headers: answer.headers, body, text }
}
