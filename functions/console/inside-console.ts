/** A path below the console that a form or an address names, and nothing that would lead anywhere else: the first page instead. */
export function insideConsole(next = ''): string {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(next) ? next : ''
}
