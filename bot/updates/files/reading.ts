// Pictures for anybody who has their address, and files for those who may read the edition they stand in.

import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition, EditionContent } from '../../../shared/domain/updates/edition.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { fileFolder, isFileName, pictureFolder } from './addresses.ts'
import { type ByteCache, byteCache } from './byte-cache.ts'
import { isOurName, isPictureName } from './picture-names.ts'

/** Bytes of pictures that are kept in memory: thousands open one message within a minute. */
const mostKept = 48 * 1024 * 1024

const none = { kind: 'none' } as const

const names = ({ blocks }: EditionContent, kind: 'picture' | 'file', name: string): boolean =>
  blocks.some((block) => block.kind === kind && block.file.name === name)

const isRecalled = ({ situation }: Edition): boolean =>
  situation.state === 'recalling' || situation.state === 'recalled'

const shows = ({ content, pending }: Edition, name: string): boolean =>
  names(content, 'picture', name) || (pending !== null && names(pending.content, 'picture', name))

/** It stands in what an edition says or said, or would say once its correction is agreed. */
const knows = (edition: Edition, name: string): boolean =>
  shows(edition, name) || edition.corrections.some(({ before }) => names(before, 'picture', name))

export type Pictures = { readonly pictures: ByteCache }

/** The bytes of pictures that many ask for. */
export const picturesInMemory = (): ByteCache => byteCache(mostKept)

/**
 * The bytes of a picture that an edition shows, or null. Whoever makes names up costs no reading of the library: only
 * those that stand in an edition are looked for, and those that a server of ours named and that stand in none yet, as
 * while a correction is written. What was recalled or corrected away shows nowhere any more.
 */
export const readPicture =
  (ports: UpdatePorts & Pictures) =>
  async (name: string): Promise<Uint8Array | null> => {
    if (!isPictureName(name)) return null
    const editions = (await ports.editions.list()).map(({ value }) => value)
    const isShown = editions.some((edition) => !isRecalled(edition) && shows(edition, name))
    const isNew = isOurName(name, ports.secret) && !editions.some((edition) => knows(edition, name))
    return isShown || isNew
      ? await ports.pictures.get(name, () => ports.files.read(pictureFolder, name))
      : null
  }

const mayRead = (person: Person, { situation, content, pending }: Edition, name: string): boolean => {
  if (may(person, 'writeUpdate', none).ok)
    return names(content, 'file', name) || (pending !== null && names(pending.content, 'file', name))
  const isOut = situation.state === 'sending' || situation.state === 'sent'
  return isOut && may(person, 'readUpdates', none).ok && names(content, 'file', name)
}

/** A PDF of an edition: for readers once it goes out, for those who write at any time. */
export const readFile =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId, name: string): Promise<Result<Uint8Array, Refusal>> => {
    const allowed = may(person, 'readUpdates', none)
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const edition = isFileName(name) ? await ports.editions.find(id) : null
    const bytes =
      edition !== null && mayRead(person, edition.value, name)
        ? await ports.files.read(fileFolder, name)
        : null
    return bytes === null ? refuse({ reason: 'notFound', what: 'file' }) : ok(bytes)
  }
