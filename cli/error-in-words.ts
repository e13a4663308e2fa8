import * as z from 'zod'

/** What the system's codes mean to the person whose file or address it is. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is no directory',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not change it',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
}

/** What went wrong, in a sentence: the system's errors by what they mean, with the path they are about. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // fetch says of every broken connection only that it failed; what happened hides in its cause.
  if (error instanceof TypeError && error.message === 'fetch failed' && error.cause) {
    const { cause } = error
    return errorInWords(cause instanceof AggregateError ? cause.errors[0] : cause)
  }
  const meaning = 'code' in error ? meanings[String(error.code)] : undefined
  if (meaning !== undefined) return 'path' in error ? `${error.path}: ${meaning}` : meaning
  if (error instanceof z.ZodError)
    return `what was answered is not what this version of Holdfast knows: ${z.prettifyError(error)}`
  return error.message
}

/** The same where the path is told already. */
export function reasonInWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return meanings[code] ?? errorInWords(error)
}
