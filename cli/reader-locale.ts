import { Locale, localeFor } from '../domain/accounts/locale.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of whoever reads what a command prints: `--locale`, else that of the terminal (POSIX: LC_ALL, LC_MESSAGES, LANG). */
export function readerLocale({ locale }: { locale?: Locale | undefined }, env: Environment): Locale {
  if (locale !== undefined) return locale
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const [tag = ''] = posix.split(/[.@]/)
  return localeFor([tag.replaceAll('_', '-')])
}

/** The language that a command line names by `--locale`, before it is read: its help and what is wrong with it are told in that. Undefined where it names none that there is. */
export function namedLocale(args: readonly string[]): Locale | undefined {
  const named = args.flatMap((arg, at) => {
    const [flag, value = args[at + 1]] = arg.split('=')
    return flag === '--locale' ? [value] : []
  })
  return Locale.safeParse(named.at(-1)).data
}
