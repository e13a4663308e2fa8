import PostalMime from 'postal-mime'
import * as z from 'zod'

const Listed = z.array(
  z.object({ id: z.string(), to: z.array(z.string()), subject: z.string(), date: z.string() }),
)

/** A mail as its reader sees it; `links` are the pages of tasks that it leads to. */
export type ReadMail = { id: string; to: string[]; subject: string; date: string; links: string[] }

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
          links: await linksIn(`${mailboxUrl}/messages/${mail.id}/raw`),
        })),
      )
    },
    count: () => seen.size,
  }
}

async function linksIn(url: string): Promise<string[]> {
  const { text } = await PostalMime.parse(await (await get(url)).arrayBuffer())
  return [...new Set((text ?? '').match(/https?:\/\/\S+\/tasks\/[\w-]+/g))]
}

async function get(url: string): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`GET ${url} answered ${answer.status}`)
  return answer
}
