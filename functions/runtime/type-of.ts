import { AttachmentType, type Refusal } from '../../domain/complaints/attachments/attachment.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Formats of office programs by what their names end in: inside they are archives. */
const office = /\.(docx?|docm|xlsx?|xlsm|xlsb|pptx?|pptm|od[tsp]|rtf)$/i

/**
 * What a file is, by its bytes and whatever it is called; or why it is not taken. Nothing is opened: what begins as an archive is refused before anybody
 * looks inside.
 */
export async function typeOf(
  content: Uint8Array,
  name: string,
): Promise<{ type: AttachmentType } | { why: Refusal }> {
  if (content.length === 0) return { why: 'empty' }
  const refused = { why: office.test(name) ? 'office' : 'type' } as const
  // Before anything else: of some formats two letters are enough, and a text may begin with them.
  if (isPlain(content)) return office.test(name) ? refused : { type: 'text/plain' }
  if (packed.some((start) => start.every((byte, at) => content[at] === byte)))
    return { why: office.test(name) ? 'office' : 'archive' }
  const { fileTypeFromBuffer } = await import('file-type/core')
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found?.mime === 'image/heif') return { type: 'image/heic' }
  const type = AttachmentType.safeParse(found?.mime)
  return type.success ? { type: type.data } : refused
}

/** How archives begin: zip (which most of what office programs write is too), gzip, RAR, 7z. */
const packed = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
]

/** Text that can be read as it is: in UTF-8, without control characters, and neither a PDF nor markup, which a browser would run. */
function isPlain(content: Uint8Array): boolean {
  try {
    const text = utf8.decode(content)
    return !/[^\P{Cc}\t\r\n\f]/u.test(text) && !/^\s*(%PDF-|<([!?]|[a-z][\w:-]*[\s/>]))/i.test(text)
  } catch {
    return false
  }
}
