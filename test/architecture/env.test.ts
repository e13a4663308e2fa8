import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('functions read the environment in one place', () => {
  const readers = globSync('functions/**/*.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('process.env'),
  )
  expect(readers).toEqual(['functions/runtime/bind.ts'])
})

test('no source names a machine path or a registry host', () => {
  const sources = globSync('{domain,workflows,functions,infra,local,cli,test,bench,docs}/**/*.{ts,json,md}', {
    cwd: root,
  })
  const leaks = sources.filter(
    (file) =>
      !file.startsWith('test/architecture/') &&
      /registry\.npmjs|\/work\//.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(leaks).toEqual([])
})
