import { execFileSync } from 'node:child_process'

/** The commit that is measured, and whether anything is not in it. */
export function commitOf(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  try {
    const changes = git('status', '--porcelain') === '' ? '' : ' with changes'
    return `${git('rev-parse', '--short=12', 'HEAD')}${changes}`
  } catch {
    return 'unknown: this is no checkout of git'
  }
}
