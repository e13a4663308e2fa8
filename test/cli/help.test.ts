import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { type Command, Help } from 'commander'
import stringWidth from 'string-width'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createProgram, run } from '../../cli/program.ts'
import { wordsFor } from '../../domain/words/words-for.ts'

const root = resolve(import.meta.dirname, '../..')
const languages = ['en', 'zh-CN'] as const
type Language = (typeof languages)[number]
/** Lines of examples below a help. */
const code = /^ {2}(aws|\{)|^ {4}--function|^ {6}"Stack/
const programs: Partial<Record<Language, Command>> = {}
beforeAll(async () => {
  for (const locale of languages)
    programs[locale] = await createProgram(wordsFor({ locale, timeZone: 'UTC' }))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  process.exitCode = undefined
})

/** Every command with those below it, by what is typed for it. */
function all(command: Command | undefined, before = ''): [string, Command][] {
  if (!command) throw new Error('no program was made')
  const name = `${before}${command.name()}`
  return [[name, command], ...command.commands.flatMap((below) => all(below, `${name} `))]
}

/** A command's help as it is printed, its epilogue with it. */
function helpOf(command: Command): string {
  let text = ''
  const before = command.configureOutput()
  command.configureOutput({ ...before, writeOut: (more) => (text += more) })
  command.outputHelp()
  command.configureOutput(before)
  return text
}

/** What is told of each part of a command. */
function toldOf(command: Command): string[] {
  const options = new Help().visibleOptions(command).map(({ description }) => description)
  const args = command.registeredArguments.map(({ description }) => description)
  return [command.description(), ...args, ...options]
}

async function said(line: string): Promise<{ code: number; text: string }> {
  let text = ''
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((more) => {
      text += more
      return true
    })
  return { code: await run(line.split(' ')), text }
}

describe('the help of every command', () => {
  test('says of everything that it takes what it is, in both languages', () => {
    const [en, chinese] = languages.map((locale) => all(programs[locale]))
    expect(en?.map(([name]) => name)).toEqual(chinese?.map(([name]) => name))
    expect(en?.length).toBeGreaterThan(35)
    for (const [name, command] of chinese ?? [])
      for (const told of toldOf(command)) expect(told, name).toMatch(/\p{sc=Han}|^[a-z-]+ \| /u)
    for (const [name, command] of en ?? [])
      for (const told of toldOf(command)) expect(told, name).not.toBe('')
  })

  test('begins with a capital in English, unless with a word to be typed, and has no full stop in either language', () => {
    for (const locale of languages)
      for (const [name, command] of all(programs[locale]))
        for (const told of toldOf(command)) {
          expect(told, name).not.toMatch(/[.。]$/)
          if (locale === 'en') expect(told, name).toMatch(/^[A-Z]|^(\w+, |point or |bg, |[a-z-]+ [A-Z]+)/)
        }
  })

  test('of a command is an order: it begins with what the command does', () => {
    const orders =
      /^(Keep|Ask|Log|Look|Bring|Send|List|Show|Act|Scan|Recompute|Work|Move|Fit|Forecast|Replay|Merge|Take|Print|Import|Hand)\b/
    for (const [name, command] of all(programs.en)) expect(command.description(), name).toMatch(orders)
  })

  test('has no English in Chinese but for what is typed: flags, values, placeholders, examples', () => {
    for (const [name, command] of all(programs['zh-CN'])) {
      const told = helpOf(command)
        .split('\n')
        .filter((line) => !code.test(line) && !line.startsWith('用法：'))
        .join('\n')
        .replaceAll(/`[^`]*`|--[\w-]+|<[^>]*>|openid holdfast\/read holdfast\/act/g, '')
      // Words that stand in front of a gloss, in a list of values or as a name stand alone.
      expect(
        told.match(/\b[a-z]{2,} [a-z]{2,}\b/gi)?.filter((words) => words !== 'Holdfast API') ?? [],
        name,
      ).toEqual([])
      expect(told, name).not.toMatch(/Usage|Options|Arguments|Commands|default|choices|required|\[options\]/)
    }
  })

  test.each(languages)('has its columns under each other on a terminal: %s', (locale) => {
    for (const [name, command] of all(programs[locale])) {
      const lines = helpOf(command).split('\n')
      const starts = lines.flatMap((line) => {
        const [, term] = /^( {2}\S.*? {2,})\S/.exec(line) ?? []
        return term === undefined ? [] : [stringWidth(term)]
      })
      expect(new Set(starts).size, name).toBe(1)
      for (const line of lines.filter((each) => !code.test(each)))
        expect(stringWidth(line), name).toBeLessThanOrEqual(80)
    }
  })

  test('marks as required what a command says is missing when nothing is given', async () => {
    vi.stubEnv('HOLDFAST_URL', 'http://127.0.0.1:9')
    for (const [name, command] of all(programs['zh-CN'])) {
      const needsNothing = command.commands.length > 0 || name === 'holdfast init'
      if (needsNothing || command.registeredArguments.some(({ required }) => required)) continue
      const required = command.options.filter(({ description }) => description.endsWith('（必填）'))
      if (required.length === 0) continue
      const { text } = await said(`${name.replace('holdfast ', '')} --locale zh-CN`)
      const missing = /缺少：(.*)（/.exec(text)?.[1]?.split(', ')
      const marked = required
        .map(({ long }) => long)
        .filter((flag) => name !== 'holdfast login' || !/person|role/.test(flag ?? ''))
      expect(missing, name).toEqual(marked)
    }
  })

  test('is found in the language of the terminal, and in that of --locale before it', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    expect((await said('tasks --help')).text).toMatch(/^用法：holdfast tasks \[选项\]\n\n列出任务/)
    expect((await said('help import undo')).text).toContain('撤回一次导入')
    expect((await said('tasks --help --locale en')).text).toContain(
      'Usage: holdfast tasks [options]\n\nList tasks',
    )
    expect((await said('--help --locale=en')).text).toContain('Show the help of a command')
  })

  test('lists the commands without reading any of them', () => {
    const code = `
      const { registerHooks } = await import('node:module')
      const read = []
      registerHooks({ load: (url, context, next) => (read.push(url), next(url, context)) })
      const { run } = await import('./cli/program.ts')
      await run(['--help'])
      process.stderr.write(JSON.stringify(read.filter((url) => /\\/cli\\/(commands|orders|orders-file|api|fit|backtest)\\b/.test(url))))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).toContain('backtest')
    expect(JSON.parse(stderr)).toEqual([])
  })
})

describe('whoever reads Chinese is told in Chinese', () => {
  test.each([
    ['fit --jsn', '没有选项 --jsn\n是否要用 --json？'],
    ['compliant', '没有命令 compliant\n是否要用 complaint？'],
    ['explain', '缺少：<account>（各项含义见 --help）'],
    ['accounts merge', '缺少：<account>, <into>, <other>（各项含义见 --help）'],
    ['task t', '缺少：<move>（'],
    ['people a b', '参数过多：给出2个，应为0个'],
    ['fit --until', '--until <day> 需要填写值'],
    ['fit', '缺少：--orders, --until（'],
    ['complaints report', '缺少：--from, --to（'],
    ['fit --orders x --until soon --k 0', '--until："soon" 不是日期，正确的例如2026-03-31\n--k："0"小于1'],
    [
      'fit --orders x --until 2026-01-31 --model bg --k 2',
      '--k：`bg` 和 `mbg` 的 `k` 只能是1；其他值请用 `--model mbg-cnbd`',
    ],
    ['fit --orders x --until 2026-01-31 --unit years', '--unit："years" 不可用，可选：days, weeks'],
    ['fit --orders x --until 2026-01-31 --time-zone Berlin', '--time-zone："Berlin" 不是时区'],
    ['import orders x --dry-run --currency euro', '--currency：须为三个大写字母，例如 EUR'],
    ['import orders x --dry-run --from someday', '--from："someday" 既不是日期'],
    ['what-if --orders x --from 2026-02-01 --to 2026-01-01', '--to：2026-01-01早于 --from 2026-02-01'],
    ['cost --orders x --rates nowhere.json', '--rates：无法读取 nowhere.json：没有该文件或目录'],
    ['task t snooze', '缺少：日期, 原因（'],
    ['task t sing', 'sing 不可用，可选：answer, draft'],
    ['task t note x --set y', '--set y：须写成“字段=值”'],
    ['accounts merge a b c', '请写明哪位客户并入哪位客户：`accounts merge a into c`'],
    ['advance 7d', '"7d" 不是 ISO 8601时长'],
    ['advance P0D', '"P0D" 不是向前的时长'],
    ['refold', '`refold` 需要指定客户，或用 --all'],
    ['replay nowhere.json', 'nowhere.json：没有该文件或目录'],
    ['doctor --stack-name X', '--region：请在此或用 AWS_REGION 指明系统所在的区域'],
    ['tasks --stack nowhere', '找不到 nowhere/stack.json：请先启动本地环境（`npm start`）'],
    ['tasks --url nonsense', '--url："nonsense" 不是网址'],
    ['tasks --url http://127.0.0.1:9', '此操作需要令牌'],
    ['tasks --url http://127.0.0.1:9 --token t', '无法连接 http://127.0.0.1:9：'],
    ['advance P1D --url http://127.0.0.1:9', '只有本地环境的时钟可以调整'],
    [
      'what-if --orders x --from 2024-01-01 --to 2024-02-01 --settings nowhere.json',
      '--settings：无法读取 nowhere.json：没有该文件或目录',
    ],
    ['login --stack nowhere --person a --role owner', '--stack：nowhere 中没有正在运行的系统'],
  ])('what is wrong with: %s', async (line, message) => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    vi.stubEnv('AWS_REGION', '')
    vi.stubEnv('HOLDFAST_URL', 'http://127.0.0.1:9')
    const { code, text } = await said(line)
    expect(text).toContain(message)
    expect(code).not.toBe(0)
  })
})
