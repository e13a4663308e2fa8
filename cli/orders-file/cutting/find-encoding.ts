import { isAscii } from 'node:buffer'
import { say } from '../../../domain/words/say.ts'
import { FileError, quoted } from '../file-error.ts'
import { ownText } from '../values/own-text.ts'
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
  const evidence: string[] = []
  let size = 0
  let isUtf8 = true
  let onlyAscii = true
  let first = true
  for await (const chunk of readBytes(file)) {
    if (first) {
      const marked = markOf(file, chunk)
      if (marked) return marked
      first = false
    }
    if (onlyAscii && isAscii(chunk)) continue
    onlyAscii = false
    const wasUtf8: boolean = isUtf8
    if (isUtf8) isUtf8 = decodes(strict, chunk)
    // Where a file stops to be UTF-8 tells more than any number of lines that are.
    if (size < MOST_EVIDENCE || wasUtf8 !== isUtf8) {
      const lines = linesBeyondAscii(chunk)
      evidence.push(...lines)
      size += lines.reduce((sum, line) => sum + line.length, 0)
    }
  }
  if (isUtf8 && decodes(strict)) return { name: 'utf-8', why: 'agrees' }
  return guess(file, evidence)
}

function markOf(file: string, bytes: Buffer): Encoding | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', why: 'marked' }
  const isWide = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe)
  if (isWide) throw new FileError(say('file.no-text', { file, encoding: 'UTF-32' }))
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', why: 'marked' }
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', why: 'marked' }
  return twoBytesEach(bytes.subarray(0, 4096))
}

/** Text has no bytes of zero: where many stand in only every first or every second place, two bytes are a character, and most of the others no ASCII. */
function twoBytesEach(bytes: Buffer): Encoding | null {
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [first = 0, second = 0] = zeros
  if (Math.min(first, second) > 0 || first + second < bytes.length / 20) return null
  return { name: first > 0 ? 'utf-16be' : 'utf-16le', why: 'zeros' }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** Lines with bytes beyond ASCII, a character each byte. Plain ASCII says nothing of an encoding and would only drown what does. */
function linesBeyondAscii(chunk: Buffer): string[] {
  const lines = chunk.toString('latin1').split(/[\r\n]+/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return lines.filter((line) => /[^\x00-\x7f]/.test(line)).map(ownText)
}

async function guess(file: string, lines: readonly string[]): Promise<Encoding> {
  const [text, other] = divided(lines)
  if (text !== undefined && other !== undefined) throw twoEncodings(file, text, other)
  const evidence = bytesOf(lines.join('\n'))
  const { analyse } = await import('chardet')
  for (const { name, confidence } of analyse(evidence)) {
    if (confidence < LEAST_CONFIDENCE || /^UTF|^ASCII/.test(name)) continue
    const label = name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()
    if (!decodesWhole(label, evidence)) continue
    // Detectors know neither old Macs nor DOS: what those wrote they take for this.
    if (label === 'windows-1252' && !isWestern(new TextDecoder(label).decode(evidence))) break
    return { name: label, why: 'guessed' }
  }
  throw new FileError(say('file.no-encoding', { file }))
}

/**
 * Whether letters are mostly where western Windows has them. Text of other encodings has signs between its letters, letters that are rare in
 * the west, and words of nothing but letters with accents.
 */
function isWestern(text: string): boolean {
  const usual = lengthOf(text.match(/(?<![À-ÖØ-öø-ÿ]{2})[À-ÖØ-öø-ÿ](?![À-ÖØ-öø-ÿ]{2})/gu))
  const strange =
    lengthOf(text.match(/[\u0080-\u009fŠšŒŽžŸƒ†‡ˆ‰˜]|(?<=\p{L})[„”‚“¡-­¯-´¶¸-¿×÷](?=\p{L})/gu)) +
    lengthOf(text.match(/[À-ÖØ-öø-ÿ]{3,}/gu))
  return strange * 4 <= usual + strange
}

const lengthOf = (found: readonly string[] | null): number => found?.join('').length ?? 0

/** A line that is UTF-8 and one that is not, where a tenth of the lines or more are: fewer are so by chance in other encodings. */
function divided(lines: readonly string[]): [utf8: string | undefined, other: string | undefined] {
  const isUtf8 = lines.map((line) => decodesWhole('utf-8', bytesOf(line)))
  if (isUtf8.filter(Boolean).length * 10 < lines.length) return [undefined, undefined]
  return [lines[isUtf8.indexOf(true)], lines[isUtf8.indexOf(false)]]
}

function twoEncodings(file: string, text: string, other: string): FileError {
  return new FileError(
    say('file.two-encodings', {
      file,
      ...{ text: quoted(bytesOf(text).toString('utf8').slice(0, 60)), other: quoted(other.slice(0, 60)) },
    }),
  )
}

const bytesOf = (line: string): Buffer => Buffer.from(line, 'latin1')

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
