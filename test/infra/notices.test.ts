import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { functions } from '../../functions/registry.ts'
import { bundle } from '../../infra/constructs/bundle.ts'

const Sbom = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string().regex(/^pkg:npm\/[^@]+@\d/),
      licenses: z.tuple([z.object({ expression: z.string() })]),
    }),
  ),
})
/** Licences under which anybody may ship what is theirs inside something else. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0']

test('beside every bundle lies what packages are in it, under which licences, with their texts; none asks for more than a notice', () => {
  const entries = Object.fromEntries(Object.entries(functions).map(([name, { entry }]) => [name, entry]))
  const shipped = bundle(entries, (folders) =>
    Object.entries(folders).map(([name, folder]) => ({
      name,
      bom: Sbom.parse(JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'))),
      notices: readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
    })),
  )
  expect(shipped.map(({ name }) => name)).toEqual(Object.keys(functions))
  for (const { name, bom, notices } of shipped) {
    const names = bom.components.map((component) => component.name)
    expect(names, name).toEqual(expect.arrayContaining(['@aws-sdk/client-dynamodb', 'zod']))
    expect(names.includes('nodemailer'), name).toBe(name === 'SendMail')
    for (const { name: packed, version, licenses } of bom.components) {
      expect(permissive, `${packed} in ${name}`).toContain(licenses[0].expression)
      expect(notices).toContain(`${packed} ${version} (${licenses[0].expression})\n`)
    }
    expect(notices).toMatch(/Permission is hereby granted, free of charge/)
    expect(
      notices.match(/brings no licence text: https:\/\/spdx\.org\/licenses\/MIT\.html/g)?.length ?? 0,
    ).toBeLessThan(5)
  }
})
