import * as z from 'zod'

/** Languages every mail and page exists in. */
export const Locale = z.enum(['en', 'zh-CN'])
export type Locale = z.infer<typeof Locale>

/**
 * The first of the wanted languages (BCP 47) that there is a catalogue for, English without any. Language and script decide, which
 * readers of several regions share: `zh`, `zh-SG` and `zh-Hans` are read as `zh-CN` is, `zh-TW` is not.
 */
export function localeFor(wanted: readonly string[]): Locale {
  const known = wanted.map((tag) => Locale.options.find((locale) => scriptOf(locale) === scriptOf(tag)))
  return known.find((locale) => locale !== undefined) ?? 'en'
}

function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    // What is no language tag (`*`, `C`, or anything a client makes up) asks for no language.
    return undefined
  }
}
