import { expect, test } from 'vitest'
import { readerLocale } from '../../cli/reader-locale.ts'

test.each([
  [{ locale: 'zh-CN' as const }, { LANG: 'en_US.UTF-8' }, 'zh-CN'],
  [{}, { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{}, { LANG: 'zh_SG.utf8' }, 'zh-CN'],
  [{}, { LANG: 'zh_TW.UTF-8' }, 'en'],
  [{}, { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{}, { LC_ALL: '', LANG: 'zh_CN' }, 'zh-CN'],
  [{}, { LANG: 'sr_RS@latin' }, 'en'],
  [{}, { LANG: 'C.UTF-8' }, 'en'],
  [{}, {}, 'en'],
])(
  'what is asked for goes before the terminal, and English before nothing: %j %j is %s',
  (options, env, locale) => {
    expect(readerLocale(options, env)).toBe(locale)
  },
)
