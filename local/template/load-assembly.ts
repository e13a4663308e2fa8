import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { Template } from './template.ts'

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string() }).partial().optional() }),
  ),
})

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
})

/** What `cdk synth` wrote for one stack. */
export interface Assembly {
  stackName: string
  template: Template
  /** Object key of a file asset -> its folder or file on this machine. */
  assets: ReadonlyMap<string, string>
}

/** Reads a cdk.out directory that holds exactly one stack. Throws when a file is missing or has another form. */
export function loadAssembly(directory: string): Assembly {
  const { artifacts } = parse(Manifest, directory, 'manifest.json')
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack')
  const [stack] = stacks
  if (!stack || stacks.length > 1)
    throw new Error(
      `${directory}: the local stack runs exactly one CloudFormation stack, found ${stacks.length}`,
    )
  const [stackName, { properties }] = stack
  const templateFile = properties?.templateFile ?? `${stackName}.template.json`
  return {
    stackName,
    template: parse(Template, directory, templateFile),
    assets: readAssets(directory, `${stackName}.assets.json`),
  }
}

function readAssets(directory: string, file: string): ReadonlyMap<string, string> {
  const { files } = parse(Assets, directory, file)
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) => {
      const { path } = source
      if (!path) return []
      return Object.values(destinations).map(
        ({ objectKey }) => [objectKey, resolve(directory, path)] as const,
      )
    }),
  )
}

function parse<Schema extends z.ZodType>(schema: Schema, directory: string, file: string): z.output<Schema> {
  const path = join(directory, file)
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
