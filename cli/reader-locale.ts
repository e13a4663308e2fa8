import { type Locale, localeFor } from '../domain/accounts/locale.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of whoever reads what a command prints: `--locale`, else that of the terminal (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function readerLocale({ locale }: { locale?: Locale | undefined }, env: Environment): Locale {
  if (locale !== undefined) return locale
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const [tag = ''] = posix.split(/[.@]/)
  return localeFor([tag.replaceAll('_', '-')])
}
