import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { functions, type LambdaFunction } from '../../functions/registry.ts'
import { bundle } from '../../infra/constructs/bundle.ts'
import { resources, template } from './synth.ts'

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

const declared: [string, LambdaFunction][] = Object.entries(functions)
const shipped = bundle(Object.fromEntries(declared.map(([name, { entry }]) => [name, entry])), (folders) =>
  declared.map(([name, { indexes = [] }]) => {
    const textOf = (file: string) => readFileSync(join(folders[name] ?? '', file), 'utf8')
    const bom = Sbom.parse(JSON.parse(textOf('sbom.cdx.json')))
    return { name, indexes, bom, notices: textOf('THIRD-PARTY-NOTICES.txt'), code: textOf('index.mjs') }
  }),
)

const policies = Object.entries(resources(template(), 'AWS::IAM::Policy'))

test.each(shipped)(
  'beside the bundle of $name lies which packages are in it, with their licences; none asks for more than a notice',
  ({ name, bom, notices }) => {
    const names = bom.components.map((component) => component.name)
    expect(names).toEqual(expect.arrayContaining(['@aws-sdk/client-dynamodb', 'zod']))
    expect(names.includes('nodemailer')).toBe(name === 'SendMail')
    for (const { name: packed, version, licenses } of bom.components) {
      expect(permissive, packed).toContain(licenses[0].expression)
      expect(notices).toContain(`${packed} ${version} (${licenses[0].expression})\n`)
    }
    const missing = notices.match(/brings no licence text: https:\/\/spdx\.org\/licenses\/MIT\.html/g)
    expect(missing?.length ?? 0).toBeLessThan(5)
  },
)

test.each(shipped)(
  '$name may look things up in the indexes that its code names, and in no other',
  ({ name, indexes, code }) => {
    // Bundling keeps only what is called, and the names of what is asked for.
    const named = new Set([...code.matchAll(/\bindex:["'`](\w+)["'`]/g)].map(([, index]) => index))
    expect([...named].sort()).toEqual([...indexes].sort())
    const own = policies.filter(([id]) => id.startsWith(`Functions${name}Role`))
    const granted = JSON.stringify(own).match(/(?<=\/index\/)\w+/g) ?? []
    expect([...new Set(granted)].sort()).toEqual([...indexes].sort())
  },
)

test('what folds facts carries sentences as keys and values, without the catalogues', () => {
  const packages = shipped.map(({ name, bom }) => ({ name, names: bom.components.map((each) => each.name) }))
  const speaking = packages
    .filter(({ names }) => names.includes('intl-messageformat'))
    .map(({ name }) => name)
  expect(speaking).toContain('SendMail')
  expect(speaking).not.toContain('FoldEvents')
  expect(shipped.find(({ name }) => name === 'FoldEvents')?.code).not.toMatch(/\p{sc=Han}{4}/u)
})
