import type { Settings } from '../../domain/settings.ts'

/** The path of the console behind whatever address stands before the API. */
export function baseOf({ publicUrl }: Pick<Settings, 'publicUrl'>): string {
  const { pathname } = new URL(publicUrl ?? 'http://localhost')
  return `${pathname.replace(/\/$/, '')}/console`
}
