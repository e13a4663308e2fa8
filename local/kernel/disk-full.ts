const SQLITE_FULL = 13

/** The disk takes no more. Whoever has to write ends; what was answered before is kept. */
export class DiskFull extends Error {
  override name = 'DiskFull'
  constructor(cause: unknown) {
    super('the disk is full', { cause })
  }
}

/** What is said when it is so. */
export const diskFull = (directory: string): string =>
  `the disk under ${directory} is full: what was answered is kept; make room and start the stack again`

/** Whether a failure says that the disk takes no more, in the words of the file system or of SQLite. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof DiskFull) return true
  const { code, errcode } = Object(error)
  return code === 'ENOSPC' || errcode === SQLITE_FULL
}
