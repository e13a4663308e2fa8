/**
 * Logical ids as people know them: without the hash that CDK appends, and without the leading words (a construct's
 * name) that all of them share.
 */
export function shortNames(logicalIds: readonly string[]): Map<string, string> {
  const words = logicalIds.map((id) => withoutHash(id).split(/(?=[A-Z])/))
  const shared = words.length > 1 ? sharedWords(words) : 0
  return new Map(logicalIds.map((id, index) => [id, words[index]?.slice(shared).join('') ?? id]))
}

/** A logical id without the eight hexadecimal digits that CDK appends. */
export function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '')
}

/** How many words all begin with; at least one word is left of each. */
function sharedWords([first = [], ...others]: string[][]): number {
  const longest = Math.min(first.length, ...others.map(({ length }) => length)) - 1
  const differs = first.findIndex((word, index) => others.some((other) => other[index] !== word))
  return Math.max(0, differs < 0 ? longest : Math.min(differs, longest))
}
