import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documentWords } from '../../cli/output/reader-words.ts'
import { createProgram, run } from '../../cli/program.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-wrong-'))
  await mkdir(join(directory, 'folder'))
  await writeFile(join(directory, 'empty.csv'), '')
  await writeFile(join(directory, 'blank.csv'), '\n \n\n')
  await writeFile(join(directory, 'header.csv'), 'customer,date,sku,qty,price\n')
  await writeFile(join(directory, 'orders.csv'), 'customer,date,sku,qty,price\na,2024-03-01,A,1,5\n')
  await writeFile(join(directory, 'broken.json'), '{"currency":')
  await writeFile(join(directory, 'rates.json'), '{"currency":"EUR"}')
  await mkdir(join(directory, 'stale'))
  const gone = 'http://127.0.0.1:9'
  await writeFile(
    join(directory, 'stale', 'stack.json'),
    JSON.stringify({
      consoleUrl: gone,
      ...{ apiUrl: gone, mailboxUrl: gone, controlUrl: gone, token: 't', signingSecret: 'c2VjcmV0' },
      ...{ tokens: { operator: 't', manager: 't', owner: 't' }, now: '2031-01-01T00:00:00Z' },
      aws: {
        ...{ AWS_ENDPOINT_URL: gone, AWS_REGION: 'eu-west-1' },
        ...{ AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's' },
      },
    }),
  )
  await mkdir(join(directory, 'odd'))
  await writeFile(join(directory, 'odd', 'stack.json'), '{"apiUrl":')
})
afterAll(() => rm(directory, { recursive: true }))

/** What a command line says, and its exit code; DIR stands for the directory of the files above. */
async function said(line: string): Promise<{ code: number; text: string }> {
  const written: string[] = []
  const take = (text: string | Uint8Array) => written.push(String(text)) > 0
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(take),
  )
  try {
    const args = line.split(' ').map((arg) => arg.replace('DIR', directory))
    return { code: await run(args), text: written.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.exitCode = undefined
  }
}

const onOrders = {
  'import orders': '--stack DIR/stale',
  'import orders --dry-run': '',
  fit: '--until 2024-12-31 --orders',
  backtest: '--at 2024-01-01 --orders',
  'what-if': '--from 2024-01-01 --to 2024-02-01 --orders',
  cost: '--rates DIR/rates.json --orders',
  movement: '--orders',
}
const lineOn = (command: string, file: string) =>
  `${command} ${onOrders[command as keyof typeof onOrders]} DIR/${file}`.replace(/ +/g, ' ')
const commandsOnOrders = Object.keys(onOrders)

/** Every command that talks to a stack, with all that it needs. */
const onStack = [
  'import orders DIR/orders.csv',
  'import list',
  'import undo x-1',
  'send complaint --account a --category quality --description cracked',
  'accounts',
  'accounts --find a',
  'accounts merge a into b',
  'accounts unmerge a',
  'account a',
  'tasks',
  'task t note text',
  'complaints',
  'complaints export --from 2026-03-01 --to 2026-03-31',
  'complaints report --from 2026-03-01 --to 2026-03-31',
  'actions',
  'complaint c',
  'complaint c note text',
  'people',
  'doctor',
  'explain a',
  'scan',
  'scan --dry-run',
  'quarantine list',
  'quarantine show a',
  'quarantine release --all',
  'refold a',
  'refold --all',
  'advance P1D',
]

/** No words of the system, of a library or of the language: a sentence for a person. */
const jargon =
  /ENOENT|EISDIR|EACCES|ECONN|errno|undefined|\bNaN\b|\[object|ZodError|TypeError|Invalid input|fetch failed|at .*\.ts:\d/

describe('a command that is given wrongly', () => {
  test.each(commandsOnOrders)('names the missing file: %s', async (command) => {
    const { code, text } = await said(lineOn(command, 'nowhere.csv'))
    expect(text).toMatch(/nowhere\.csv cannot be read: there is no such file/)
    expect(text).not.toMatch(jargon)
    expect(code).not.toBe(0)
  })

  test.each(commandsOnOrders)('says that a directory is none: %s', async (command) => {
    const { code, text } = await said(lineOn(command, 'folder'))
    expect(text).toMatch(/folder cannot be read: it is a directory/)
    expect(code).not.toBe(0)
  })

  test.each(commandsOnOrders)('says that a file is empty, or has a header only: %s', async (command) => {
    for (const file of ['empty.csv', 'blank.csv', 'header.csv']) {
      const { code, text } = await said(lineOn(command, file))
      expect(text).toMatch(file === 'header.csv' ? /header\.csv has a header and no rows/ : /is empty/)
      expect(text).not.toMatch(jargon)
      expect(code).not.toBe(0)
    }
  })

  test.each([
    [
      'send complaint --url http://127.0.0.1:9 --account a --category quality --description x --secret !',
      '--secret',
    ],
    ['doctor --stack-name Holdfast', '--region'],
    ['login --stack DIR/stale --person a', '--role'],
  ])('says which option it is about, and what it must be: %s', async (line, flag) => {
    const { code, text } = await said(line)
    expect(code).toBe(2)
    expect(text).toContain(flag)
    expect(text).not.toMatch(jargon)
  })

  test.each([
    ['fit', ['--orders', '--until']],
    ['backtest', ['--orders', '--at']],
    ['what-if', ['--orders', '--from', '--to']],
    ['cost', ['--orders', '--rates']],
    ['movement', ['--orders']],
    ['login', ['--url', '--issuer', '--client']],
    ['send complaint --stack DIR/stale', ['--account', '--category', '--description']],
  ])('names all that is missing at once, and marks it as required in its help: %s', async (line, flags) => {
    const { code, text } = await said(line)
    expect(code).toBe(2)
    for (const flag of flags) expect(text).toContain(flag)
    const { text: help } = await said(`${line} --help`)
    for (const flag of flags)
      expect(help.replace(/\s+/g, ' ')).toMatch(new RegExp(`${flag} <\\w+>(?:(?! --).)*required`))
  })

  test.each([
    [
      'fit --orders DIR/orders.csv --until soon --k 0 --unit years',
      [/--until: "soon" is no day/, /--k: "0" is less than 1/, /--unit: "years" is none of days, weeks/],
    ],
    ['backtest --orders DIR/orders.csv --at 2024-01-01 --horizon x', [/--horizon: "x" is no number/]],
    [
      'what-if --orders DIR/orders.csv --from 2024-02-01 --to 2024-01-01',
      [/--to: 2024-01-01 is before --from/],
    ],
    [
      'what-if --orders DIR/orders.csv --from 2024-01-01 --to 2024-02-01 --settings DIR/nowhere.json',
      [/--settings: .*nowhere\.json cannot be read: there is no such file/],
    ],
    [
      'what-if --orders DIR/orders.csv --from 2024-01-01 --to 2024-02-01 --settings DIR/broken.json',
      [/--settings: .*broken\.json is no JSON/],
    ],
    [
      'cost --orders DIR/orders.csv --rates DIR/nowhere.json',
      [/--rates: .*nowhere\.json cannot be read: there is no such file/],
    ],
    ['cost --orders DIR/orders.csv --rates DIR/broken.json --margin 3', [/--margin: "3" is more than 1/]],
    ['cost --orders DIR/orders.csv --rates DIR/broken.json', [/broken\.json is no JSON/]],
    [
      'fit --orders DIR/orders.csv --until 2024-12-31 --time-zone Berlin --decimal dot --skip-lines no',
      [
        /--time-zone: "Berlin"/,
        /--decimal: "dot" is none of point, comma/,
        /--skip-lines: "no" is no number/,
      ],
    ],
    [
      'import orders DIR/orders.csv --dry-run --currency euro --owner-email x --owners 0',
      [
        /--currency: must be three capital letters/,
        /--owner-email: "x" is no mail address/,
        /--owners: "0" is less than 1/,
      ],
    ],
    ['import orders DIR/orders.csv --dry-run --from someday', [/--from: "someday" is no day/]],
    [
      'accounts --stack DIR/stale --band blue --limit 0',
      [/--band: "blue" is none of green, yellow, red, learning/, /--limit: "0" is less than 1/],
    ],
    ['accounts --stack DIR/stale --as boss', [/--as: "boss" is none of operator, manager, owner/]],
    ['accounts merge a b c --stack DIR/stale', [/accounts merge a into c/]],
    ['explain a --stack DIR/stale --on soon', [/--on: "soon" is no day/]],
    ['refold --stack DIR/stale', [/refold takes an account, or --all, or --since DAY/]],
    ['refold --stack DIR/stale --since soon', [/--since: "soon" is no day/]],
    ['quarantine release --stack DIR/stale', [/release takes an account, or --all/]],
    ['task t sing --stack DIR/stale', [/sing is none of answer, draft, snooze/]],
    ['task t snooze --stack DIR/stale', [/missing: DAY, REASON/]],
    ['complaint c sing --stack DIR/stale', [/sing is none of note, pause, resume, refer, close/]],
    ['complaints export --from soon --to 2026-03-02 --stack DIR/stale', [/--from: "soon" is no day/]],
    ['actions a sing --stack DIR/stale', [/sing is none of note, check, close, offer-calls/]],
    ['replay DIR/nowhere.json --stack DIR/stale', [/nowhere\.json: there is no such file/]],
    ['replay DIR/broken.json --stack DIR/stale', [/is not an object of the failure bucket/]],
    ['send complaint --stack DIR/stale --file DIR/nowhere.json', [/nowhere\.json: there is no such file/]],
    ['send complaint --stack DIR/stale --file DIR/broken.json', [/broken\.json is no JSON/]],
    ['accounts --url nonsense', [/--url: "nonsense" is no URL/]],
    ['accounts --url http://127.0.0.1:9', [/this needs a token: --token or HOLDFAST_TOKEN/]],
    ['import', [/orders|Usage/]],
    ['import orders', [/missing: <file>/]],
    ['explain', [/missing: <account>/]],
    ['nonsense', [/unknown command|error/]],
    ['fit --nonsense', [/unknown option --nonsense/]],
  ] as [string, RegExp[]][])('is told in words what is wrong: %s', async (line, messages) => {
    const { code, text } = await said(line)
    for (const message of messages) expect(text).toMatch(message)
    expect(text).not.toMatch(jargon)
    expect(code).not.toBe(0)
  })

  test.each(onStack)('says how to start a stack where none runs: %s', async (line) => {
    const none = await said(`${line} --stack DIR/folder`)
    expect(none.text).toMatch(/no .*folder\/stack\.json: start a local stack \(npm start\)/)
    expect(none.code).toBe(2)
    const odd = await said(`${line} --stack DIR/odd`)
    expect(odd.text).toMatch(/stack\.json is not what npm start writes/)
    expect(odd.text).not.toMatch(jargon)
  })

  test('says that nothing answers where a stack was, and where it looked', async () => {
    const { code, text } = await said('scan --stack DIR/stale')
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:9 cannot be reached: .*Is the stack running/)
    expect(text).not.toMatch(jargon)
    expect(code).toBe(1)
  })

  test('is one of those above, or takes nothing that could be wrong', async () => {
    const names = (command: Command, before = ''): string[] =>
      command.commands.flatMap((each) => {
        const name = `${before}${each.name()}`
        return [name, ...names(each, `${name} `)]
      })
    const tried = [...onStack, ...commandsOnOrders, 'replay', 'login'].join('\n')
    const untried = names(await createProgram(documentWords)).filter(
      (name) => !new RegExp(`^${name}\\b`, 'm').test(tried),
    )
    // Asks its questions in a terminal.
    expect(untried).toEqual(['init'])
  })
})
