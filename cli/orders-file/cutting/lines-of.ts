/** Lines of a text in the pieces that it comes in; without what ends them: \r\n, \n or \r. */
export async function* linesOf(source: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = ''
  for await (const piece of source) {
    const text = rest + piece
    // What follows a \r decides whether it ends a line alone.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = whole.includes('\r') ? whole.split(/\r\n|\n|\r/) : whole.split('\n')
    rest = (lines.pop() ?? '') + text.slice(whole.length)
    yield lines
  }
  if (rest !== '') yield [rest.replace(/\r$/, '')]
}
