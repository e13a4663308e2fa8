import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import * as z from 'zod'

const Package = z.object({ name: z.string(), version: z.string(), license: z.string() })
/** A package that is in a bundle, as it describes itself, and the folder it was taken from. */
type Bundled = z.infer<typeof Package> & { folder: string }

const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/
const legal = /^(licen[cs]e|notice|copying)/i

/**
 * Writes beside a bundle what is in it: `sbom.cdx.json` (CycloneDX), and `THIRD-PARTY-NOTICES.txt` with the licence texts, which most of the licences
 * ask for. `inputs` are the files that the bundle was made of, from `root`.
 */
export function shipNotices(inputs: readonly string[], root: string, folder: string): void {
  const packages = packagesOf(inputs, root)
  writeFileSync(join(folder, 'sbom.cdx.json'), bomOf(packages))
  writeFileSync(
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    packages.map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`),
  )
}

function packagesOf(inputs: readonly string[], root: string): Bundled[] {
  const folders = new Set(inputs.flatMap((input) => folderOfPackage.exec(input) ?? []))
  return [...folders]
    .map((folder) => {
      const described: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      return { ...Package.parse(described), folder: join(root, folder) }
    })
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

/** Without a serial number or a date: the same code is the same file. */
function bomOf(packages: readonly Bundled[]): string {
  const bom = new Models.Bom()
  for (const each of packages) {
    const { name, version } = each
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    const component = new Models.Component(Enums.ComponentType.Library, name, { version, purl, bomRef: purl })
    component.licenses.add(new Models.LicenseExpression(each.license))
    bom.components.add(component)
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 1 })
}

/** A package's own words; where it has none, where those of the licence stand that it names. */
function noticeOf(each: Bundled): string {
  const texts = readdirSync(each.folder)
    .filter((file) => legal.test(file))
    .sort()
    .map((file) => readFileSync(join(each.folder, file), 'utf8').trim())
  const none = `The package brings no licence text: https://spdx.org/licenses/${each.license}.html`
  return `${nameOf(each)} (${each.license})\n\n${texts.join('\n\n') || none}\n`
}

function nameOf({ name, version }: Bundled): string {
  return `${name} ${version}`
}
