/** A mail's source, cut between its header fields and its body. */
export interface MimeSource {
  /** Each field with its folded lines, in order, as it stands in the source. */
  fields: { name: string; text: string }[]
  body: Buffer
  lineEnd: string
}

/** Cuts a mail's source; bytes of headers are kept as they are (latin1), since most mails have none above 127. */
export function splitSource(raw: Buffer): MimeSource {
  const end = /\r?\n\r?\n/.exec(raw.toString('latin1'))
  const head = raw.subarray(0, end ? end.index : raw.length).toString('latin1')
  const fields = head
    .split(/\r?\n(?![ \t])/)
    .filter((text) => text !== '')
    .map((text) => ({ name: text.slice(0, Math.max(0, text.indexOf(':'))).toLowerCase(), text }))
  return {
    fields,
    body: end ? raw.subarray(end.index + end[0].length) : Buffer.alloc(0),
    lineEnd: head.includes('\r\n') || end?.[0].startsWith('\r\n') ? '\r\n' : '\n',
  }
}

/** The unfolded values of every field called `name` (lower case). */
export function fieldValues(source: MimeSource, name: string): string[] {
  return source.fields
    .filter((field) => field.name === name)
    .map(({ text }) => unfold(text.slice(name.length + 1)))
}

/** The source with the fields in `without` (lower case) dropped and `fields` put in front. */
export function rewriteSource(source: MimeSource, without: string[], fields: Record<string, string>): Buffer {
  const lines = [
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    ...source.fields.filter(({ name }) => !without.includes(name)).map(({ text }) => text),
  ]
  const head = lines.join(source.lineEnd) + source.lineEnd + source.lineEnd
  return Buffer.concat([Buffer.from(head, 'latin1'), source.body])
}

function unfold(text: string): string {
  return text.replace(/\r?\n(?=[ \t])/g, '').trim()
}
