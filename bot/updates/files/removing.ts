// Taking pictures and files out of the library once nobody can see the draft that they were put there for.

import type { Edition, EditionContent } from '../../../shared/domain/updates/edition.ts'
import type { UpdatePorts } from '../ports.ts'
import { fileFolder, pictureFolder } from './addresses.ts'
import type { Pictures } from './reading.ts'

type Kept = { readonly folder: string; readonly name: string }

const filesIn = ({ blocks }: EditionContent): readonly Kept[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'picture') return [{ folder: pictureFolder, name: block.file.name }]
    return block.kind === 'file' ? [{ folder: fileFolder, name: block.file.name }] : []
  })

/** All that it says, would say once its correction is agreed, or has said. */
const everyContent = ({ content, pending, corrections }: Edition): readonly EditionContent[] => [
  content,
  ...(pending === null ? [] : [pending.content]),
  ...corrections.map(({ before }) => before),
]

const keyOf = ({ folder, name }: Kept): string => `${folder}/${name}`

/** Takes out the files of a deleted draft that no other edition has. Safe to repeat. */
export const removeFilesOf =
  (ports: Pick<UpdatePorts, 'editions' | 'files'> & Pictures) =>
  async (deleted: Edition): Promise<void> => {
    const standing = (await ports.editions.list()).flatMap(({ value }) => everyContent(value))
    const needed = new Set(standing.flatMap(filesIn).map(keyOf))
    for (const file of filesIn(deleted.content)) {
      if (needed.has(keyOf(file))) continue
      await ports.files.remove(file.folder, file.name)
      ports.pictures.drop(file.name)
    }
  }
