import { isAscii } from 'node:buffer'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import { readBytes } from './read-bytes.ts'

/** An encoding by its WHATWG name, and why it is taken. */
export type Encoding = { name: string; why: 'given' | 'agrees' | 'marked' | 'zeros' | 'guessed' }

const LEAST_CONFIDENCE = 10
const MOST_EVIDENCE = 64 * 1024

/**
 * The encoding of a whole file: the one `given`, that of its byte-order mark, UTF-8 where every byte agrees, else what
 * a detector makes of the lines that are no ASCII. Throws where nothing is likely: a wrong guess would merge customers.
 */
export async function findEncoding(file: string, given: string | undefined): Promise<Encoding> {
  if (given !== undefined) return { name: known(given), why: 'given' }
  const strict = new TextDecoder('utf-8', { fatal: true })
  const evidence: Buffer[] = []
  let size = 0
  let isUtf8 = true
  let onlyAscii = true
  let first = true
  for await (const chunk of readBytes(file)) {
    if (first) {
      const marked = markOf(chunk)
      if (marked) return marked
      first = false
    }
    if (onlyAscii && isAscii(chunk)) continue
    onlyAscii = false
    if (isUtf8) isUtf8 = decodes(strict, chunk)
    if (size < MOST_EVIDENCE) {
      const lines = linesBeyondAscii(chunk)
      evidence.push(lines)
      size += lines.length
    }
  }
  if (isUtf8 && decodes(strict)) return { name: 'utf-8', why: 'agrees' }
  return guess(file, Buffer.concat(evidence))
}

function markOf(bytes: Buffer): Encoding | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', why: 'marked' }
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', why: 'marked' }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', why: 'marked' }
  if (a !== 0 && b === 0) return { name: 'utf-16le', why: 'zeros' }
  if (a === 0 && b !== 0) return { name: 'utf-16be', why: 'zeros' }
  return null
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** Plain ASCII says nothing of an encoding and would only drown what does. */
function linesBeyondAscii(chunk: Buffer): Buffer {
  const lines = chunk.toString('latin1').split('\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return Buffer.from(lines.filter((line) => /[^\x00-\x7f]/.test(line)).join('\n'), 'latin1')
}

async function guess(file: string, evidence: Buffer): Promise<Encoding> {
  const [text, other] = divided(evidence)
  if (text !== undefined && other !== undefined)
    throw new FileError(
      say('file.two-encodings', {
        file,
        ...{ text: quoted(text.slice(0, 60)), other: quoted(other.slice(0, 60)) },
      }),
    )
  const { analyse } = await import('chardet')
  for (const { name, confidence } of analyse(evidence)) {
    if (confidence < LEAST_CONFIDENCE || /^UTF|^ASCII/.test(name)) continue
    const label = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()
    if (decodesWhole(label, evidence)) return { name: label, why: 'guessed' }
  }
  throw new FileError(say('file.no-encoding', { file }))
}

/** A line that is UTF-8 and one that is not, where a tenth of the lines or more are: fewer are so by chance in other encodings. */
function divided(evidence: Buffer): [utf8: string | undefined, other: string | undefined] {
  const lines = evidence.toString('latin1').split('\n')
  const bytes = lines.map((line) => Buffer.from(line, 'latin1'))
  const isUtf8 = bytes.map((line) => decodesWhole('utf-8', line))
  if (isUtf8.filter(Boolean).length * 10 < lines.length) return [undefined, undefined]
  const first = bytes[isUtf8.indexOf(true)]
  return [first?.toString('utf8'), lines[isUtf8.indexOf(false)]]
}

function decodesWhole(label: string, bytes: Buffer): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch (cause) {
    throw new FileError(say('file.unknown-encoding', { encoding: quoted(label) }), { cause })
  }
}
