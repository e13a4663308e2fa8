import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from '../../../../domain/complaints/attachments/clean-name.ts'

test.each([
  ['../../etc/passwd', 'text/plain', 'passwd.txt'],
  ['C:\\Users\\Jo\\Desktop\\crate.JPG', 'image/jpeg', 'crate.jpg'],
  ['invoice\u202Egpj.exe', 'image/jpeg', 'invoicegpj.exe.jpg'],
  ['  . .crate\0\r\nof bolts.. .pdf ', 'application/pdf', 'crate of bolts.pdf'],
  ['Scha\u0308den.png', 'image/png', 'Sch\u00E4den.png'],
  ['\u53D1\u7968.pdf', 'application/pdf', '\u53D1\u7968.pdf'],
  ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
  ['run.html', 'text/plain', 'run.html.txt'],
  ['a"b%c|d.png', 'image/png', 'a-b-c-d.png'],
  ['\uD800', 'image/png', 'file.png'],
] as const)('cleans the name %j', (sent, type, name) => {
  expect(cleanName(sent, type)).toBe(name)
})

test('whatever a file is called, its name is one visible part of a path, short, well-formed, and ends as its content says', () => {
  const parts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('..', '/', '\\', '\u202E', '\0', '\uD800', 'a', '.jpg', '\u{1F4F7}', ' ', '%2f'),
        {
          maxLength: 300,
        },
      )
      .map((found) => found.join('')),
  )
  fc.assert(
    fc.property(parts, (sent) => {
      const name = cleanName(sent, 'image/jpeg')
      expect(name).toMatch(/^[^/\\\p{C}<>:"|?*%]+\.jpe?g$/u)
      expect(name).toBe(name.normalize('NFC').toWellFormed())
      expect([...name].length).toBeLessThanOrEqual(105)
      expect(name).not.toMatch(/^[ .]/)
      expect(cleanName(name, 'image/jpeg')).toBe(name)
    }),
  )
})
