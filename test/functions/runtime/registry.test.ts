import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { consumers, functions, listeners, routes, steps, timers } from '../../../functions/registry.ts'
import { envOf } from '../../../functions/runtime/env.ts'

const root = new URL('../../../', import.meta.url)

describe('the registry', () => {
  test('is plain data: reading it loads no other module but the names of the indexes, above all no AWS client', () => {
    const script = `
      const { registerHooks } = await import('node:module')
      const loaded = []
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
      await import(${JSON.stringify(new URL('functions/registry.ts', root).href)})
      console.log(JSON.stringify(loaded))`
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual(
      ['functions/registry.ts', 'functions/store/table/table.ts'].map((file) => new URL(file, root).href),
    )
  })

  test('names an entry file that exists for every function, and uses every function', () => {
    const missing = Object.values(functions).filter(({ entry }) => !existsSync(new URL(entry, root)))
    expect(missing.map(({ entry }) => entry)).toEqual([])
    const used = [
      ...Object.values(steps),
      ...[routes, timers, consumers, listeners].flatMap((table) =>
        Object.values(table).map((each) => each.function),
      ),
    ]
    expect(new Set(used)).toEqual(new Set(Object.keys(functions)))
  })

  test('lets only the function that sends mail send mail, and only signed routes and the form see secrets', () => {
    const having = (need: string) =>
      Object.entries(functions).flatMap(([name, { needs }]) =>
        needs.some((each) => each === need) ? [name] : [],
      )
    expect(having('mail')).toEqual(['SendMail'])
    expect(having('mailroom')).toEqual(['TakeMail'])
    expect(having('attachments')).toEqual(['Reads', 'ComplaintForm', 'CustomerPages', 'Desk', 'TakeMail'])
    expect(having('runs')).toEqual(['DispatchOutbox'])
    const signed = Object.values(routes).filter(({ auth }) => auth === 'signature')
    // What a form was made with and what its receipt says is signed with the same secret.
    const seeing = new Set<string>([...signed.map((route) => route.function), 'ComplaintForm'])
    expect(seeing).toEqual(new Set(having('secrets')))
    // The console reaches nothing itself: it logs people in and asks the API in their name.
    expect(having('executions')).toEqual(['Watch'])
    expect(having('api')).toEqual(['Console'])
    expect(functions.Console.needs).toEqual(['api', 'login'])
    expect(Object.keys(envOf).sort()).toEqual([
      'api',
      'attachments',
      'bus',
      'census',
      'executions',
      'inserts',
      'login',
      'mail',
      'mailroom',
      'reader',
      'runs',
      'secrets',
      'table',
      'timetable',
    ])
  })

  test('leaves no route open but its own description, the form for complaints and the pages behind secret links', () => {
    const open = Object.entries(routes).flatMap(([name, { auth }]) => (auth === 'none' ? [name] : []))
    // What is public by itself: the form has a guard of its own, and shows nothing of anybody.
    expect(open).toEqual(['GetOpenapi', 'GetComplain', 'HeadComplain', 'PostComplain', 'GetComplainKept'])
    const pages = Object.values(routes).filter(({ auth }) => auth === 'capability')
    expect(new Set(pages.map(({ path }) => path))).toEqual(
      new Set(['/tasks/{token}', '/cases/{token}', '/cases/{token}/survey']),
    )
  })

  test('gives stream readers prefixes that nothing of the fold itself is written under', () => {
    const own = ['DAY#', 'STATE', 'PROFILE', 'QUARANTINE#', 'RUN#', 'TASK#', 'COMPLAINT#', 'MAIL#', 'GRANT#']
    for (const { prefix } of Object.values(consumers)) {
      expect(own.filter((sk) => sk.startsWith(prefix) || prefix.startsWith(sk))).toEqual([])
    }
  })
})
