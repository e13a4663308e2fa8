import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { loadedAtStart } from '../../bench/init/loaded-at-start.ts'
import { type Reach, reach } from '../../functions/reach.ts'
import { type FunctionName, functions, type LambdaFunction, routes } from '../../functions/registry.ts'
import { bundle } from '../../infra/constructs/bundle.ts'
import { allowed, resources, template } from './synth.ts'
import { namedPartitions, usedActions } from './used-actions.ts'

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

const declared: [string, LambdaFunction & Reach][] = Object.entries(functions).map(([name, declaration]) => [
  name,
  { ...declaration, ...reach[name as FunctionName] },
])
const shipped = bundle(Object.fromEntries(declared.map(([name, { entry }]) => [name, entry])), (folders) =>
  declared.map(([name, { indexes = [], partitions }]) => {
    const textOf = (file: string) => readFileSync(join(folders[name] ?? '', file), 'utf8')
    const bom = Sbom.parse(JSON.parse(textOf('sbom.cdx.json')))
    const folder = folders[name] ?? ''
    const isSigned = Object.values(routes).some(
      (route) => route.function === name && route.auth === 'signature',
    )
    const code = globSync(join(folder, '*.mjs')).map((file) => readFileSync(file, 'utf8'))
    const used = {
      actions: usedActions(folder, isSigned),
      partitions: namedPartitions(code.join('\n'), isSigned),
    }
    return {
      name,
      indexes,
      partitions,
      used,
      bom,
      notices: textOf('THIRD-PARTY-NOTICES.txt'),
      code: code.join('\n'),
      atStart: loadedAtStart(folder).flatMap((file): string[] => JSON.parse(textOf(`${file}.map`)).sources),
    }
  }),
)

const policies = Object.entries(resources(template(), 'AWS::IAM::Policy'))

test.each(shipped)(
  'beside the bundle of $name lies which packages are in it, with their licences; none asks for more than a notice',
  ({ name, bom, notices }) => {
    const names = bom.components.map((component) => component.name)
    expect(names).toContain('zod')
    // The console has nothing to ask AWS for: it holds no rights, and goes through the API.
    expect(names.includes('@aws-sdk/client-dynamodb')).toBe(name !== 'Console')
    expect(names.some((each) => each.startsWith('@aws-sdk/'))).toBe(name !== 'Console')
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

test('what the SDK stands on is installed in one version: two are twice its code to read at every start', () => {
  const lock: { packages: object } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const ofSdk = Object.keys(lock.packages).flatMap((path) => /@(?:aws-sdk|smithy)\/[^/]+$/.exec(path) ?? [])
  expect(ofSdk).toContain('@smithy/core')
  expect(ofSdk).toEqual([...new Set(ofSdk)])
})

/** What functions whose start is waited for must not read before their first event: few events need it, or none. */
const notAtStart = {
  Intake: /^domain\/(complaints|messages|risk\/assess|words\/catalogues)|^node_modules\/temporal-polyfill\//,
  FoldEvents: /^domain\/(complaints|messages|tasks)\/|^node_modules\/temporal-polyfill\//,
  DispatchOutbox:
    /^domain\/(complaints|messages|people|words\/(?!sentence\.ts))\/|^node_modules\/intl-messageformat\//,
}

test.each(Object.entries(notAtStart))(
  '%s reads at its start what its first event needs, and no more',
  (name, unneeded) => {
    const { atStart = [] } = shipped.find((each) => each.name === name) ?? {}
    expect(atStart).toContain(functions[name as FunctionName].entry)
    expect(atStart.filter((source) => unneeded.test(source))).toEqual([])
  },
)

test('nobody waits at a start for what few ask for: the client of S3, charts, formats of files, the description of the API', () => {
  const seldom =
    /^docs\/openapi\.json$|^node_modules\/(vega|vega-lite|file-type|parse5|free-email-domains|bowser)\/|\/client-s3\//
  for (const { name, atStart } of shipped) {
    // Every mail that comes in lies in S3.
    const waited = atStart.filter((source) => seldom.test(source))
    expect(
      name === 'TakeMail' ? waited.filter((source) => !source.includes('client-s3')) : waited,
      name,
    ).toEqual([])
  }
})

test('no function parses at its start what was checked when the template was made: it carries none of the schemas of settings', () => {
  const ofSettings =
    /^domain\/(settings|risk\/(model|coefficients)|complaints\/clocks\/sla-(profile|settings))\.ts$/
  for (const { name, atStart } of shipped)
    expect(
      atStart.filter((source) => ofSettings.test(source)),
      name,
    ).toEqual([])
})

test('what folds facts carries sentences as keys and values, without the catalogues', () => {
  const packages = shipped.map(({ name, bom }) => ({ name, names: bom.components.map((each) => each.name) }))
  const speaking = packages
    .filter(({ names }) => names.includes('intl-messageformat'))
    .map(({ name }) => name)
  expect(speaking).toContain('SendMail')
  expect(speaking).not.toContain('FoldEvents')
  expect(shipped.find(({ name }) => name === 'FoldEvents')?.code).not.toMatch(/\p{sc=Han}{4}/u)
})

/** What AWS's own services need of a function's role, and no code of ours. */
const ofTheService =
  /^(logs|xray|sqs|kms):|^s3:(?!(Get|Put|Delete)Object$)|^dynamodb:(ListStreams|DescribeStream|GetRecords|GetShardIterator)$/
const permissions = allowed(template())

test.each(shipped)(
  '$name is granted every action that its code uses, and uses every one',
  ({ name, used }) => {
    // What fails of a stream's batch Lambda itself puts into the bucket for it.
    const statements = (permissions[name] ?? []).filter(
      ({ Resource }) => !JSON.stringify(Resource).includes('Failures'),
    )
    const granted = statements.flatMap(({ Action }) => Action)
    const own = granted.filter((action) => !ofTheService.test(action))
    expect([...new Set(own)].sort()).toEqual(used.actions)
  },
)

test.each(shipped)(
  '$name reaches the partitions that its code names, and no others',
  ({ name, used, partitions }) => {
    // Company-wide requests come to it by the stream, by their keys.
    const heard = name === 'DispatchOutbox' ? ['COMPANY'] : []
    expect([...partitions].sort()).toEqual([...used.partitions, ...heard].sort())
    const granted = (permissions[name] ?? []).filter(({ Action }) => Action.includes('dynamodb:GetItem'))
    const onTable = partitions.length === 0 ? [] : [partitions]
    expect(granted.map(({ Condition }) => Condition)).toEqual(
      onTable.map((keys) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } })),
    )
  },
)
