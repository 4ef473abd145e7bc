// `npm run package`: fills the manifest, validates it with Microsoft's own schema, writes the zip that Teams takes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { AppManifestUtils } from '@microsoft/app-manifest'
import JSZip from 'jszip'
import { fillManifest } from './fill.ts'

const needed = ['PUBLIC_URL', 'TEAMS_APP_ID', 'CLIENT_ID'] as const

const setting = (name: string): string => process.env[name]?.trim() ?? ''

const missing = needed.filter((name) => setting(name) === '')
if (missing.length > 0) {
  console.error(`Set ${missing.join(', ')} first: infra/env/README.md says what each one is.`)
  process.exit(2)
}
const council = setting('COUNCIL_NAME')
const manifest = fillManifest({
  publicUrl: setting('PUBLIC_URL'),
  teamsAppId: setting('TEAMS_APP_ID'),
  clientId: setting('CLIENT_ID'),
  ...(council === '' ? {} : { councilName: council }),
})
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
