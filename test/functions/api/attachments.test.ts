import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attachmentList } from '../../../console/complaints/attachment-list.ts'
import type { Attachment } from '../../../domain/complaints/attachments/attachment.ts'
import { putRiskOverride } from '../../../functions/api/accounts/put-risk-override.ts'
import { keepAttachments } from '../../../functions/operations/complaints/keep-attachments.ts'
import type { Caller } from '../../../functions/runtime/caller.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { listAttachments } from '../../../functions/store/tasks/attachments.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { operator } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { sample } from '../../support/sample-files.ts'
import { type Scene, scene } from '../steps/scene.ts'
import { deskRoutes } from './desk-routes.ts'
import { readsRoutes } from './reads-routes.ts'

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
let engine: Engine
let stage: Scene
let complaintId: string
let base: string
let id: string
const photo = {
  id: hashOf(sample.jpeg()),
  name: 'crate <1>.jpg',
  type: 'image/jpeg',
  content: sample.jpeg(),
} as const
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  complaintId = (await stage.complain()).complaintId
  base = `/v1/complaints/${complaintId}`
  await keepAttachments(complaintId, [photo], 'form', stage.given)
  id = (await listAttachments(stage.table, complaintId))[0]?.id ?? ''
})

const get = (path: string, caller: Caller = operator) =>
  send(serveRoutes<'Reads'>(readsRoutes, stage.given), { method: 'GET', path, caller })
const erase = (path: string, caller: Caller = operator) =>
  send(serveRoutes<'Desk'>({ ...deskRoutes, PutRiskOverride: putRiskOverride }, stage.given), {
    ...{ method: 'POST', path, caller, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ reason: 'shows a passer-by' }),
  })

test('a complaint and its record list what came with it, by the hash of its content', async () => {
  const listed = { id, name: photo.name, type: 'image/jpeg', bytes: photo.content.length, from: 'form' }
  for (const path of [base, `${base}/record`])
    expect(Object((await get(path)).body).attachments).toMatchObject([listed])
})

test('the address of a file is good for a minute and names it as its customer did; asking is written down and changes nothing', async () => {
  const before = await stage.dump()
  const { status, body } = await get(`${base}/attachments/${id}`)
  expect(status).toBe(200)
  const { url, expiresAt } = Object(body)
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    ...{ name: photo.name, type: 'image/jpeg', seconds: '60' },
  })
  expect(Date.parse(expiresAt) - stage.given.now().getTime()).toBe(60_000)
  expect(stage.given.lines.join('\n')).toContain('"route":"GetComplaintAttachment"')
  expect(await stage.dump()).toEqual(before)
})

test('is there for nobody who may not see the complaint, and not under another one', async () => {
  const stranger = { person: 'other', role: 'owner' } as const
  expect((await get(`${base}/attachments/${id}`, stranger)).status).toBe(404)
  expect((await get(`${base}/attachments/${'0'.repeat(64)}`)).status).toBe(404)
  const { complaintId: another } = await stage.complain({ id: 'another' })
  expect((await get(`/v1/complaints/${another}/attachments/${id}`)).status).toBe(404)
})

test('an operator erases content and name for good; that it was there, and who erased it and why, stays', async () => {
  for (const role of ['owner', 'manager'] as const)
    expect((await erase(`${base}/attachments/${id}/erase`, { person: 'li', role })).status).toBe(403)
  expect(stage.given.files.size).toBe(1)
  expect((await erase(`${base}/attachments/${id}/erase`)).status).toBe(200)
  expect((await erase(`${base}/attachments/${id}/erase`)).status).toBe(200)
  expect(stage.given.files.size).toBe(0)
  const shown = Object((await get(base)).body)
  expect(shown.attachments).toEqual([
    {
      ...{ id, type: 'image/jpeg', bytes: photo.content.length, from: 'form' },
      ...{ at: expect.any(String), erasedAt: stage.given.now().toISOString() },
    },
  ])
  const erasures = shown.audit.filter(({ move }: { move: string }) => move === 'erase')
  expect(erasures).toMatchObject([{ by: 'developer', why: 'shows a passer-by' }])
  expect(JSON.stringify(await stage.dump())).not.toContain(photo.name)
  expect((await get(`${base}/attachments/${id}`)).status).toBe(404)
  // The same file again does not bring back what somebody had erased.
  expect(await keepAttachments(complaintId, [photo], 'mail', stage.given)).toEqual([])
  expect(stage.given.files.size).toBe(0)
})

test('a file whose erasing failed half-way can be erased again', async () => {
  const { erase: gone } = stage.given.attachments
  stage.given.attachments.erase = () => Promise.reject(new Error('S3 is away'))
  expect((await erase(`${base}/attachments/${id}/erase`)).status).toBe(500)
  expect(await listAttachments(stage.table, complaintId)).toMatchObject([{ name: photo.name }])
  stage.given.attachments.erase = gone
  expect((await erase(`${base}/attachments/${id}/erase`)).status).toBe(200)
})

test('the console leads to what is kept, says of the rest what became of it, and takes no markup from a name', async () => {
  const viewer = { locale: 'en', timeZone: 'UTC', base: '/console' } as Parameters<typeof attachmentList>[0]
  const kept = await listAttachments(stage.table, complaintId)
  const refused: Attachment = {
    ...{ id: 'b'.repeat(64), name: 'a.zip', bytes: 1, refused: 'archive' },
    ...{ from: 'mail', at: '2026-03-02T09:00:00Z' },
  }
  const page = String(attachmentList(viewer, complaintId, [...kept, refused]))
  expect(page).toContain(`href="/console/complaints/${complaintId}/attachments/${id}"`)
  expect(page).toContain('crate &lt;1&gt;.jpg')
  expect(page).toContain('“a.zip” cannot be taken: it is an archive')
  expect(String(attachmentList(viewer, complaintId, kept, { proof: true }))).toContain(`SHA-256: ${id}`)
  expect(page).not.toContain('/erase"')
  const operators = { ...viewer, role: 'operator', csrf: 'c' } as const
  expect(String(attachmentList(operators, complaintId, kept))).toContain(`/attachments/${id}/erase"`)
  const erased = [{ ...refused, erasedAt: refused.at }]
  expect(String(attachmentList(operators, complaintId, erased))).not.toContain('/erase"')
})
