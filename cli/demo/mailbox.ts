import PostalMime from 'postal-mime'
import * as z from 'zod'

const Listed = z.array(
  z.object({ id: z.string(), to: z.array(z.string()), subject: z.string(), date: z.string() }),
)

/** A mail as its reader sees it; `link` is the page it leads to, when it has one. */
export type ReadMail = { id: string; to: string[]; subject: string; date: string; link: string | null }

/** Reads a stack's mailbox as the people in it would; each mail is answered once, in the order of sending. */
export function createMailbox(mailboxUrl: string): { fresh(): Promise<ReadMail[]>; count(): number } {
  const seen = new Set<string>()
  return {
    async fresh() {
      const listed = Listed.parse(await (await get(`${mailboxUrl}/messages`)).json())
      const unread = listed.filter(({ id }) => !seen.has(id))
      for (const { id } of unread) seen.add(id)
      return await Promise.all(
        unread.map(async (mail) => ({
          ...mail,
          link: await linkIn(`${mailboxUrl}/messages/${mail.id}/raw`),
        })),
      )
    },
    count: () => seen.size,
  }
}

async function linkIn(url: string): Promise<string | null> {
  const { text } = await PostalMime.parse(await (await get(url)).arrayBuffer())
  return /https?:\/\/\S+\/tasks\/[\w-]+/.exec(text ?? '')?.[0] ?? null
}

async function get(url: string): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`GET ${url} answered ${answer.status}`)
  return answer
}
