import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { PersonName } from '../../../domain/accounts/person.ts'
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
      .filter(({ auth, path }) => !['capability', 'session'].includes(auth) && !path.startsWith('/complain'))
      .map(({ method, path }) => `${method} ${path}`)
    expect(described.sort()).toEqual(expected.sort())
  })

  test('names every problem type', () => {
    for (const code of Object.keys(problems)) expect(openapiText()).toContain(`urn:holdfast:problem:${code}`)
  })

  test('is valid OpenAPI 3.1 to a validator that is not ours', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(openapiText()))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('gives a linter that others use nothing to say', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const said = await lintFromString({ source: openapiText(), absoluteRef: 'openapi.json', config })
    expect(said.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  test('writes patterns that tools without Unicode classes read, and that refuse what the API refuses', () => {
    const patterns = [...openapiText().matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
      JSON.parse(text ?? ''),
    )
    expect(patterns.length).toBeGreaterThan(3)
    for (const pattern of patterns) expect([pattern, /\\p\{/.test(pattern)]).toEqual([pattern, false])
    const plain = patterns.find((pattern) => pattern.includes('202A'))
    for (const text of ['Acme', 'Küster 东方', 'a\u0000b', 'a\u009fb', 'a\u2028b', 'a\u202eb', 'a\nb'])
      expect([text, new RegExp(plain).test(text)]).toEqual([text, PersonName.safeParse(text).success])
  })

  test('says the true bounds of a limit, what the gateway answers by itself, and where each operation belongs', () => {
    const { paths = {}, tags = [], servers } = JSON.parse(openapiText())
    expect(servers).toHaveLength(1)
    const limit = paths['/v1/accounts'].get.parameters.find(({ name }: { name: string }) => name === 'limit')
    expect(limit.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 200 })
    expect(Object.keys(paths['/v1/accounts'].get.responses['401'].content)).toEqual(['application/json'])
    const known = tags.map(({ name }: { name: string }) => name)
    for (const operations of Object.values<Record<string, { tags: string[] }>>(paths))
      for (const operation of Object.values(operations))
        expect(known).toEqual(expect.arrayContaining(operation.tags))
  })
})
