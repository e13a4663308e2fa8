import { cleanText } from '../../messages/clean-text.ts'

/** How mail programs introduce what they quote. */
const introductions = [
  /^on .{5,200} wrote:$/i,
  /^am .{5,200} schrieb .{1,200}:$/i,
  /^在.{3,200}写道[:：]$/,
  /^-{2,}\s*(original message|ursprüngliche nachricht|原始邮件)\s*-{2,}$/i,
]

/** What somebody wrote themselves in an answer, without what their program quoted below. */
export function ownWords(text: string, most: number): string {
  const lines = cleanText(text).split('\n')
  const end = lines.findIndex((line) => introductions.some((form) => form.test(line.trim())))
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.startsWith('>'))
  return own
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, most)
    .trim()
    .toWellFormed()
}
