import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, buildSync } from 'esbuild'
import { shipNotices } from './ship-notices.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Bundles every entry file: ESM, minified, AWS SDK inside (measured: the runtime's own SDK doubles the cold start) without the
 * credentials of other places than Lambda. `use` gets a folder per entry name, each holding `index.mjs`, the chunks that it loads when
 * they are first needed, and what all of it is made of (`shipNotices`); they are gone afterwards, so it must have staged them by then,
 * which CDK's assets do when they are made.
 */
export function bundle<T>(entries: Record<string, string>, use: (folders: Record<string, string>) => T): T {
  return inFolder((out) => {
    for (const [path, content] of bundled(entries)) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), content)
    }
    return use(Object.fromEntries(Object.keys(entries).map((name) => [name, join(out, name)])))
  })
}

type Files = ReadonlyMap<string, Buffer>
const known = new Map<string, Files>()

/** The files of these bundles by their paths, made once in a process: its sources do not change, and tests synthesize often. */
function bundled(entries: Record<string, string>): Files {
  const key = JSON.stringify(entries)
  const files = known.get(key) ?? inFolder((out) => make(entries, out))
  known.set(key, files)
  return files
}

function make(entries: Record<string, string>, out: string): Files {
  for (const [name, entry] of Object.entries(entries)) {
    const folder = join(out, name)
    mkdirSync(folder)
    shipNotices(build(entry, folder), root, folder)
  }
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = found.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map((path) => [relative(out, path), readFileSync(path)]))
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bundle-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How every function is bundled. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  // What is imported where it is used is a file of its own: a start does not read it.
  splitting: true,
  minify: true,
  // Chinese takes half the bytes that its escapes do.
  charset: 'utf8',
  legalComments: 'none',
  // Beside the bundle and read at the first error only; the sources themselves stay here.
  sourcemap: 'external',
  sourcesContent: false,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  alias: {
    '@aws-sdk/credential-provider-node': './functions/runtime/clients/environment-credentials.ts',
  },
  // CommonJS dependencies still call require() for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions

/** Writes a bundle into a folder and answers of which files it was made, from the root. */
function build(entry: string, folder: string): string[] {
  // Made as if they lay in the clone: where the folder lies must not change the names of the chunks.
  const { metafile, outputFiles } = buildSync({
    ...bundling,
    metafile: true,
    write: false,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: join(root, 'bundle'),
  })
  for (const { path, contents } of outputFiles) {
    const content = path.endsWith('.map') ? withNamedSources(path, Buffer.from(contents)) : contents
    writeFileSync(join(folder, relative(join(root, 'bundle'), path)), content)
  }
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
}

/** A source map that names the sources from the root of the clone: where the clone lies must not change what is deployed. */
function withNamedSources(path: string, content: Buffer): string {
  const map = JSON.parse(content.toString())
  const sources = map.sources.map((source: string) => relative(root, resolve(dirname(path), source)))
  return JSON.stringify({ ...map, sources })
}
