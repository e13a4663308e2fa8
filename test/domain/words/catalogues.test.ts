import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { Locale } from '../../../domain/accounts/locale.ts'
import { catalogues } from '../../../domain/words/catalogue.ts'
import type { Kind } from '../../../domain/words/kinds.ts'
import { sentences } from '../../../domain/words/sentences.ts'

const root = join(import.meta.dirname, '../../..')
const definitions = Object.entries<Record<string, Kind>>(sentences)
const every = Locale.options.flatMap((locale) => definitions.map(([key, kinds]) => ({ locale, key, kinds })))
const messageOf = (locale: Locale, key: string) => catalogues[locale].sentences[key as keyof typeof sentences]

/** What a message does with each value, however deep it stands. */
function usesIn(elements: readonly MessageFormatElement[]): { name: string; as: TYPE; options: string[] }[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return []
    const options = 'options' in element ? element.options : {}
    const inner = Object.values(options).flatMap(({ value }) => usesIn(value))
    return [{ name: element.value, as: element.type, options: Object.keys(options) }, ...inner]
  })
}
const parsed = (locale: Locale, key: string) =>
  parse(messageOf(locale, key), { ignoreTag: true, requiresOtherClause: false })
/** Every text that a message may become, choices and plurals taken one by one. */
function textsIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (texts, element) => {
      const next =
        element.type === TYPE.literal
          ? [element.value]
          : 'options' in element
            ? Object.values(element.options).flatMap(({ value }) => textsIn(value))
            : ['\u0000']
      return texts.flatMap((text) => next.map((more) => text + more))
    },
    [''],
  )
}

describe('every sentence', () => {
  it.each(every)('is about just the values it is given: $key in $locale', ({ locale, key, kinds }) => {
    const uses = usesIn(parsed(locale, key))
    expect([...new Set(uses.map(({ name }) => name))].sort()).toEqual(Object.keys(kinds).sort())
    for (const { name, as, options } of uses) {
      const kind = kinds[name]
      if (Array.isArray(kind))
        expect([as, options.sort()], name).toEqual([
          TYPE.select,
          kind.map((word) => word.replaceAll('-', '_')).sort(),
        ])
      else if (kind === 'count') expect([TYPE.number, TYPE.plural], name).toContain(as)
      else expect(as, name).toBe(TYPE.argument)
    }
  })

  it('is said somewhere', () => {
    const sources = globSync('{domain,functions,cli,console,infra}/**/*.ts', { cwd: root })
      .filter((file) => !/domain\/words\/(sentences|catalogues)\//.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    expect(definitions.map(([key]) => key).filter((key) => !sources.includes(`'${key}'`))).toEqual([])
  })

  it.each(Locale.options)('has plurals of its language only: %s', (locale) => {
    const categories = new Intl.PluralRules(catalogues[locale].intl).resolvedOptions().pluralCategories
    for (const [key] of definitions) {
      const plurals = usesIn(parsed(locale, key)).filter(({ as }) => as === TYPE.plural)
      for (const { options } of plurals)
        expect(options.filter((option) => !option.startsWith('=')).sort(), key).toEqual(
          [...categories].sort(),
        )
    }
  })
})

describe('Chinese', () => {
  const texts = definitions.flatMap(([key]) => textsIn(parsed('zh-CN', key)).map((text) => ({ key, text })))

  it('has no space beside a figure, a value or its own punctuation, and one beside Latin words', () => {
    for (const { key, text } of texts) {
      expect(text, key).not.toMatch(
        /\p{sc=Han} [\d\0]|[\d\0] \p{sc=Han}|[，。：；！？（）“”、—] | [，。：；！？（）“”、—]/u,
      )
      expect(text, key).not.toMatch(/\p{sc=Han}[A-Za-z]|[A-Za-z]\p{sc=Han}/u)
    }
  })

  it('has the punctuation of Chinese', () => {
    for (const { key, text } of texts) expect(text, key).not.toMatch(/\p{sc=Han}[,.:;!?()"'‘’]|["'‘’]/u)
  })

  it('says what it says in Chinese', () => {
    for (const { key, text } of texts)
      if (/[A-Za-z]/.test(text))
        expect(
          text.replace(
            /`[^`]*`|[a-z-]+(?=（)|cdk\.json|\.holdfast|[A-Z]+_[A-Z]+|LANG|AWS|EUR|YYYY-MM-DD|HF|SES|SNS|ARN|DKIM|SPF|DMARC|CNAME|TXT|MX|NTP|CloudFormation|EventBridge Scheduler|MBG.NBD|VIP|Holdfast|CSV|ERP|CRM|API|JPEG|PNG|WebP|HEIC|PDF|[KM]B|SHA|AUC|ROC|RFM|--[a-z-]+( (point|comma|[tT]\b|[dMy/-]+))?|(MM-)?dd-(MM-)?yy|参数 a、b|UTF-8|utf-8|Excel|xlsx?|gb18030|windows-1252|macintosh|shift_jis|ISO|Parquet|HTML|XML|JSON|POST .v1.events|以 C 开头|date-fns|dd\/MM\/yyyy HH:mm|\b(dd|MM|mm|yyyy)\b/g,
            '',
          ),
          key,
        ).not.toMatch(/[A-Za-z]/)
  })
})

it('English is written in Latin letters and with the quotation marks of print', () => {
  for (const [key] of definitions)
    for (const text of textsIn(parsed('en', key))) expect(text, key).not.toMatch(/\p{sc=Han}|["']/u)
})
