import * as z from 'zod'
import type { Client } from './client.ts'

const Action = z.looseObject({
  actionId: z.string(),
  status: z.string(),
  subject: z.looseObject({ kind: z.string() }),
  owner: z.looseObject({ name: z.string() }),
  openedAt: z.string(),
  checkOn: z.string(),
  found: z.looseObject({ now: z.looseObject({ count: z.number() }) }),
})
/** A corrective action as any release of the API may tell of it. */
export type KnownAction = z.infer<typeof Action>
const Actions = z.looseObject({ actions: z.array(Action), cursor: z.string().optional() })

/** Corrective actions, the latest first. */
export async function listActions(client: Client, status: string | undefined): Promise<KnownAction[]> {
  const found: KnownAction[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({ limit: '200', ...(status && { status }), ...(cursor && { cursor }) })
    const page = Actions.parse(await client.read(`/v1/actions?${query}`))
    found.push(...page.actions)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** One action whole. */
export function readAction(client: Client, actionId: string): Promise<unknown> {
  return client.read(`/v1/actions/${encodeURIComponent(actionId)}`)
}

/** One move on an action; answers it as it then is. */
export async function moveAction(
  client: Client,
  actionId: string,
  move: string,
  body: object,
): Promise<KnownAction> {
  return Action.parse(await client.act(`/v1/actions/${encodeURIComponent(actionId)}/${move}`, body))
}
