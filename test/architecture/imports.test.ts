import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = globSync('{domain,console,workflows,functions,infra,local,cli}/**/*.ts', { cwd: root }).sort()

/** What each room may import: paths inside the repository (a prefix ends in /) and packages (a prefix ends in *). */
const rooms: { room: RegExp; inside: string[]; packages: string[] }[] = [
  {
    room: /^domain\//,
    inside: ['domain/'],
    packages: ['zod', 'big.js', 'temporal-polyfill', 'hono/html', 'intl-messageformat'],
  },
  // What pages look like: drawn from what they are given, they know neither the API nor a request.
  {
    room: /^console\//,
    inside: ['domain/', 'console/'],
    packages: ['@dagrejs/dagre', 'hono/html', 'vega', 'vega-lite'],
  },
  {
    // Asks the API as everybody does: of the product it knows the answers' types, and nothing that reads or writes.
    room: /^functions\/console\//,
    inside: [
      'console/',
      'domain/',
      'functions/api/',
      'functions/console/',
      'functions/registry.ts',
      'functions/runtime/',
    ],
    packages: ['zod', 'node:*'],
  },
  { room: /^workflows\//, inside: ['domain/', 'workflows/'], packages: ['zod', 'node:*'] },
  {
    room: /^functions\/(api|streams|steps|schedules)\//,
    inside: [
      'domain/',
      'workflows/',
      'functions/registry.ts',
      'functions/operations/',
      'functions/runtime/',
      'functions/store/',
      'functions/{own}/',
      'docs/openapi.json',
    ],
    packages: ['zod', 'zod-openapi', 'big.js', 'temporal-polyfill', 'hono/html', 'node:*'],
  },
  {
    room: /^functions\/operations\//,
    inside: [
      'domain/',
      'workflows/',
      'functions/registry.ts',
      'functions/runtime/',
      'functions/store/',
      'functions/operations/',
    ],
    packages: ['croner', 'zod', 'node:*'],
  },
  {
    room: /^functions\/store\//,
    inside: ['domain/', 'workflows/', 'functions/registry.ts', 'functions/runtime/', 'functions/store/'],
    packages: ['zod', '@aws-sdk/*', 'temporal-polyfill', 'node:*'],
  },
  {
    room: /^functions\/runtime\//,
    inside: ['domain/', 'workflows/', 'functions/registry.ts', 'functions/runtime/', 'functions/store/'],
    packages: [
      'zod',
      '@aws-sdk/*',
      '@middy/*',
      'hono/utils/accept',
      'jose',
      'file-type/core',
      'free-email-domains',
      'parse5',
      'postal-mime',
      'oauth4webapi',
      '@smithy/*',
      'aws-lambda',
      'nodemailer*',
      'standardwebhooks',
      'node:*',
    ],
  },
  { room: /^functions\/entries\//, inside: ['functions/'], packages: [] },
  {
    room: /^functions\/(reach|registry)\.ts$/,
    inside: ['domain/', 'functions/', 'workflows/'],
    packages: ['zod'],
  },
  {
    room: /^infra\//,
    inside: [
      'infra/',
      'workflows/',
      'domain/deployment.ts',
      'domain/settings.ts',
      'functions/reach.ts',
      'functions/registry.ts',
      'functions/runtime/env.ts',
    ],
    packages: [
      '@cyclonedx/*',
      'aws-cdk-lib*',
      'constructs',
      'cdk-nag',
      'date-holidays',
      'esbuild',
      'zod',
      'node:*',
    ],
  },
  {
    room: /^local\//,
    inside: ['local/'],
    packages: [
      '@aws-sdk/*',
      '@smithy/*',
      'zod',
      'croner',
      'jose',
      'aws-lambda',
      'jsonata',
      'nodemailer/lib/mail-composer',
      'postal-mime',
      'temporal-polyfill',
      'hono/html',
      'node:*',
    ],
  },
  {
    room: /^cli\//,
    inside: ['cli/', 'console/charts/', 'domain/', 'local/'],
    packages: [
      'hono/html',
      'vega',
      'vega-lite',
      '@aws-sdk/*',
      'zod',
      'big.js',
      'commander',
      'cli-progress',
      'string-width',
      'oauth4webapi',
      'chardet*',
      'csv-parse*',
      'read-excel-file*',
      'date-fns*',
      'standardwebhooks',
      'postal-mime',
      'temporal-polyfill',
      'node:*',
    ],
  },
]

/** Every module a file names, types included: knowing a type is knowing the room. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const named = [
    ...source.matchAll(/^(?:import|export)\b[^'"`;]*?from '([^']+)'/gm),
    ...source.matchAll(/^import '([^']+)'/gm),
  ]
  const dynamic = [...source.matchAll(/\bimport\('([^']+)'\)/g)]
  return [...named, ...dynamic].map((match) => match[1] ?? '')
}

function mayImport(file: string, specifier: string): boolean {
  const rule = rooms.find(({ room }) => room.test(file))
  if (!rule) return false
  if (!specifier.startsWith('.')) {
    return rule.packages.some((name) =>
      name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
    )
  }
  const target = relative(root, normalize(join(root, dirname(file), specifier)))
  const own = `functions/${file.split('/')[1]}/`
  return rule.inside.some((allowed) => {
    const place = allowed.replace('functions/{own}/', own)
    return place.endsWith('/') ? target.startsWith(place) : target === place
  })
}

test('the tree has files to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})

describe('who may import whom', () => {
  test.each(files)('%s stays within its room', (file) => {
    expect(importsOf(file).filter((specifier) => !mayImport(file, specifier))).toEqual([])
  })

  test.each([
    ['domain/risk/assess.ts', 'node:fs'],
    ['domain/risk/assess.ts', '@aws-sdk/client-dynamodb'],
    ['domain/risk/assess.ts', '../../functions/registry.ts'],
    ['functions/steps/open-task.ts', '@middy/core'],
    ['functions/steps/open-task.ts', '../api/post-events.ts'],
    ['console/today-view.ts', '../functions/registry.ts'],
    ['functions/console/today.ts', '../store/tasks.ts'],
    ['infra/app.ts', '../functions/store/table/table.ts'],
    ['local/stack.ts', '../domain/settings.ts'],
    ['cli/demo.ts', '../functions/store/table/table.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(mayImport(file, specifier)).toBe(false)
  })
})

describe('the domain decides without a world', () => {
  const forbidden =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bprocess\.|\bTemporal\.Now\b|\bcrypto\b|\basync\b/
  test.each(files.filter((file) => file.startsWith('domain/')))(
    '%s has no clock, no chance and no input',
    (file) => {
      const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(code.match(forbidden)).toBeNull()
    },
  )
})

test('of the routes of the API the console knows types alone', () => {
  const values = files
    .filter((file) => file.startsWith('functions/console/'))
    .filter((file) =>
      /^import (?!type )[^;]*? from '\.\.\/api\//m.test(readFileSync(join(root, file), 'utf8')),
    )
  expect(values).toEqual([])
})
