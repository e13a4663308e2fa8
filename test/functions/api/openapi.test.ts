import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openapi, openapiText } from '../../../functions/api/openapi.ts'
import { routes } from '../../../functions/registry.ts'
import { problems } from '../../../functions/runtime/problem.ts'

describe('the published description', () => {
  test('is the one the schemas give (run: npm run openapi)', () => {
    expect(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')).toBe(openapiText())
  })

  test('describes every JSON route with its own security, and no page', () => {
    const described = Object.entries(openapi().paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const expected = Object.values(routes)
      .filter(({ auth }) => auth !== 'capability')
      .map(({ method, path }) => `${method} ${path}`)
    expect(described.sort()).toEqual(expected.sort())
  })

  test('names every problem type', () => {
    for (const code of Object.keys(problems)) expect(openapiText()).toContain(`urn:holdfast:problem:${code}`)
  })
})
