import { insideConsole } from './inside-console.ts'

/** A page of the console with what it is to say first. */
export function withDone(next: string, done: string): string {
  const [path = '', search = ''] = insideConsole(next).split('?')
  const query = new URLSearchParams(search)
  query.set('done', done)
  return `${path}?${query}`
}
