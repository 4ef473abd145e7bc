// Word packages as an attacker builds them: any document part, any further files, well-formed or not.

import JSZip from 'jszip'

export const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const relationships = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A relationship to something outside of the package. */
export const external = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const documentOf = (body: string, doctype: string) =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}</w:body></w:document>`

type Parts = {
  /** What stands in `w:body`. */
  readonly body: string
  readonly doctype?: string
  readonly relations?: string
  readonly files?: Readonly<Record<string, string>>
}

export const zipped = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  })
}

/** A Word file with these parts. */
export const wordPackage = ({ body, doctype = '', relations = '', files = {} }: Parts): Promise<Uint8Array> =>
  zipped({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(relations),
    'word/document.xml': documentOf(body, doctype),
    ...files,
  })
