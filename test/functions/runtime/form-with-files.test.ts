import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formWithFiles } from '../../../functions/runtime/form-with-files.ts'
import { Problem, problems } from '../../../functions/runtime/problem.ts'
import { readBody } from '../../../functions/runtime/read-body.ts'

const body = formWithFiles(1024 * 1024)
const read = (bytes: Uint8Array, type: string) => readBody(Buffer.from(bytes), type, body)
const encoded = async (form: FormData) => {
  const sent = new Response(form)
  return { bytes: new Uint8Array(await sent.arrayBuffer()), type: sent.headers.get('content-type') ?? '' }
}

test('reads boxes and files as a browser sends them; where no file was chosen is an empty box', async () => {
  const form = new FormData()
  form.append('description', 'Zwölf Schrauben\r\nohne Gewinde 螺丝')
  form.append('files', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])]), 'Föto "1" 照片.jpg')
  form.append('files', new Blob([]), '')
  const { bytes, type } = await encoded(form)
  expect(await read(bytes, type)).toEqual({
    boxes: { description: 'Zwölf Schrauben\r\nohne Gewinde 螺丝', files: '' },
    files: [{ name: 'Föto "1" 照片.jpg', content: new Uint8Array([0, 255, 13, 10, 45, 45]) }],
  })
})

test('reads a form without files as before: a page may have been opened before the release', async () => {
  const answer = await read(Buffer.from('description=a+b'), 'application/x-www-form-urlencoded')
  expect(answer).toEqual({ boxes: { description: 'a b' }, files: [] })
})

test('whatever comes as a form is read or refused as the sender\u2019s mistake, never as ours', async () => {
  const boundary = 'b'
  const piece = fc.constantFrom(
    ...[
      '--b',
      '--b--',
      '\r\n',
      '\n',
      '"',
      ';',
      '\0',
      '\uFFFD',
      'Content-Disposition: form-data',
      '; name="a"',
    ],
    ...[
      '; filename="../x"',
      "; filename*=UTF-8''%ff",
      'Content-Type: text/html',
      'Content-Length: -1',
      '__proto__',
    ],
  )
  const junk = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 })
      .map((parts) => Buffer.from(parts.join(''))),
  )
  const types = fc.oneof(
    fc.constant(`multipart/form-data; boundary=${boundary}`),
    fc.constantFrom(
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary="',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((end) => `multipart/form-data; boundary=${end}`),
  )
  await fc.assert(
    fc.asyncProperty(junk, types, async (bytes, type) => {
      const found = await read(bytes, type).catch((error: unknown) => error)
      if (found instanceof Error) {
        expect(found).toBeInstanceOf(Problem)
        expect(problems[(found as Problem).code].status).toBeLessThan(500)
      } else expect(body.schema.safeParse(found).success).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('reads a form of very many parts in good time', async () => {
  const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'
  const many = Buffer.from(`${part.repeat(80_000)}--b--\r\n`)
  const before = performance.now()
  await read(many, 'multipart/form-data; boundary=b')
  expect(performance.now() - before).toBeLessThan(5_000)
})
