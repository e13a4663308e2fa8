import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ofForm, ofMail } from '../../../../domain/complaints/attachments/limits.ts'
import { judgeFiles } from '../../../../functions/operations/complaints/judge-files.ts'
import { typeOf } from '../../../../functions/runtime/type-of.ts'
import { sample } from '../../../support/sample-files.ts'

test.each([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['heic', 'image/heic'],
  ['pdf', 'application/pdf'],
  ['text', 'text/plain'],
] as const)('takes a %s for what its bytes are, whatever it is called', async (kind, type) => {
  expect(await typeOf(sample[kind](), 'setup.exe')).toEqual({ type })
})

test.each([
  ['exe', 'photo.jpg', 'type'],
  ['html', 'letter.pdf', 'type'],
  ['svg', 'drawing.png', 'type'],
  ['zip', 'photos.zip', 'archive'],
  ['zip', 'photo.jpg', 'archive'],
  ['zip', 'list.xlsm', 'office'],
] as const)('refuses a %s called %s', async (kind, name, why) => {
  expect(await typeOf(sample[kind](), name)).toEqual({ why })
})

test('takes text that happens to begin as another format does, and none with markup or control characters', async () => {
  expect(await typeOf(Buffer.from('BMW parts and PKW parts'), 'a.txt')).toEqual({ type: 'text/plain' })
  expect(await typeOf(Buffer.from('<jo@acme.example> wrote: see above'), 'a.txt')).toEqual({
    type: 'text/plain',
  })
  expect(await typeOf(Buffer.from('\uFEFF \n<html>'), 'a.txt')).toEqual({ why: 'type' })
  expect(await typeOf(Buffer.from('ring\x07'), 'a.txt')).toEqual({ why: 'type' })
  expect(await typeOf(Buffer.from([0xc3, 0x28]), 'a.txt')).toEqual({ why: 'type' })
  expect(await typeOf(Buffer.alloc(0), 'a.txt')).toEqual({ why: 'empty' })
})

test('whatever bytes are sent, each file is either fit or refused, and never more than the limit', async () => {
  const files = fc.array(
    fc.record({
      name: fc.string(),
      content: fc.oneof(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom(...Object.values(sample).map((make) => new Uint8Array(make()))),
      ),
    }),
    { maxLength: 9 },
  )
  await fc.assert(
    fc.asyncProperty(files, async (sent) => {
      const limits = { files: 5, bytes: 1500 }
      const { fit, refused } = await judgeFiles(sent, limits)
      expect(fit.length + refused.length).toBe(sent.length)
      expect(fit.length).toBeLessThanOrEqual(limits.files)
      expect(fit.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThanOrEqual(limits.bytes)
    }),
  )
})

test('takes five files of a form and ten of a mail, and of those that are too large what fits', async () => {
  const many = Array.from({ length: 11 }, (_, at) => ({
    name: `${at}.txt`,
    content: Buffer.from(`no ${at}`),
  }))
  expect((await judgeFiles(many, ofForm)).refused.map(({ name, why }) => [name, why]).slice(0, 1)).toEqual([
    ['5.txt', 'many'],
  ])
  expect((await judgeFiles(many, ofMail)).fit).toHaveLength(10)
  const large = { name: 'large.jpg', content: Buffer.concat([sample.jpeg(), Buffer.alloc(ofForm.bytes)]) }
  const small = { name: 'small.jpg', content: sample.jpeg() }
  const judged = await judgeFiles([large, small], ofForm)
  expect(judged.refused).toMatchObject([{ name: 'large.jpg', why: 'large' }])
  expect(judged.fit.map(({ name }) => name)).toEqual(['small.jpg'])
})
