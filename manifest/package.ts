// `npm run package`: fills the manifest, validates it with Microsoft's own schema, writes the zip that Teams takes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { AppManifestUtils } from '@microsoft/app-manifest'
import JSZip from 'jszip'
import { fillManifest } from './fill.ts'
import { manifestValues } from './values.ts'

const values = manifestValues(process.env)
if (!values.ok) {
  for (const sentence of values.refusal) console.error(sentence)
  console.error('infra/env/README.md says what each setting is.')
  process.exit(2)
}
const manifest = fillManifest(values.value)
const faults: readonly string[] = await AppManifestUtils.validateAgainstSchema(Object(manifest))
if (faults.length > 0) {
  console.error(`The manifest is not valid:\n${faults.join('\n')}`)
  process.exit(1)
}
const zip = new JSZip()
zip.file('manifest.json', JSON.stringify(manifest, null, 2))
for (const icon of ['color.png', 'outline.png'])
  zip.file(icon, readFileSync(new URL(`./icons/${icon}`, import.meta.url)))
mkdirSync('dist', { recursive: true })
const file = 'dist/countywide.zip'
writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
console.log(`Wrote ${file}. Upload it in the Teams admin centre, under Manage apps.`)
