// Putting a picture or a PDF into the library for an edition: by what it holds, under a name of ours.

import type * as z from 'zod/mini'
import type { uploadedSchema } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { mayBeCorrected } from '../../../shared/domain/updates/correcting.ts'
import { notNow } from '../../../shared/domain/updates/refusal.ts'
import type { UploadedFile } from '../../http/upload.ts'
import { newLetters } from '../../new-letters.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, record, type UpdatePorts } from '../ports.ts'
import { fileFolder, pictureFolder, pictureUrl } from './addresses.ts'
import { checkPdf, isPdf } from './content/document.ts'
import { otherKind } from './content/other-kinds.ts'
import { type Picture, pictureKind, readPicture } from './content/picture.ts'
import { newPictureName } from './picture-names.ts'

type Uploaded = z.infer<typeof uploadedSchema>

const notTaken = (sentence: string): Result<never, Refusal> => refuse({ reason: 'file', sentence })

const types = { png: 'image/png', jpg: 'image/jpeg' } as const

const putPicture = async (
  ports: UpdatePorts,
  bytes: Uint8Array,
  kind: Picture['kind'],
): Promise<Result<Uploaded, Refusal>> => {
  const picture = readPicture(bytes, kind)
  if (!picture.ok) return notTaken(picture.refusal)
  const { width, height } = picture.value
  const name = newPictureName(ports.random, kind, ports.secret)
  const { size } = await ports.files.put(pictureFolder, name, picture.value.bytes, types[kind])
  return ok({ kind: 'picture', file: { name, size, url: pictureUrl(name, ports) }, width, height })
}

const longestStem = 48
const tailLength = 6

/** `Snow plan (v2).pdf` becomes `snow-plan-v2-7k3m9p.pdf`: readable, and never that of another file. */
const nameFor = (name: string, tail: string): string => {
  const stem = name
    .replace(/\.pdf$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/g, '')
  return `${stem || 'file'}-${tail}.pdf`
}

const putDocument = async (
  ports: UpdatePorts,
  { name, bytes }: UploadedFile,
): Promise<Result<Uploaded, Refusal>> => {
  const sound = checkPdf(bytes)
  if (!sound.ok) return notTaken(sound.refusal)
  const ours = nameFor(name, newLetters(ports.random, tailLength))
  const { size, url } = await ports.files.put(fileFolder, ours, bytes, 'application/pdf')
  return ok({ kind: 'file', file: { name: ours, size, url } })
}

const put = async (ports: UpdatePorts, file: UploadedFile): Promise<Result<Uploaded, Refusal>> => {
  const kind = pictureKind(file.bytes)
  if (kind !== null) return await putPicture(ports, file.bytes, kind)
  return isPdf(file.bytes) ? await putDocument(ports, file) : notTaken(otherKind(file.bytes))
}

/** For a draft, and for a correction of what was sent. What is put there shows once the edition names it. */
export const uploadFile =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId, file: UploadedFile): Promise<Result<Uploaded, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const edition = stored.value.value
    if (edition.situation.state !== 'draft' && !mayBeCorrected(edition)) return notNow(edition.situation)
    const uploaded = await put(ports, file)
    if (uploaded.ok) {
      const detail = `${uploaded.value.file.name}, ${uploaded.value.file.size} bytes.`
      await record(ports, person, { what: 'upload file', item: id, detail })
    }
    return uploaded
  }
