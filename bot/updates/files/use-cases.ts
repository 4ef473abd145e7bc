// The pictures and files of the weekly update.

import type { UpdatePorts } from '../ports.ts'
import { picturesInMemory, readFile, readPicture } from './reading.ts'
import { removeFilesOf } from './removing.ts'
import { uploadFile } from './upload.ts'

export const fileUseCases = (about: UpdatePorts) => {
  const ports = { ...about, pictures: picturesInMemory() }
  return {
    upload: uploadFile(ports),
    picture: readPicture(ports),
    file: readFile(ports),
    removeOf: removeFilesOf(ports),
  }
}
export type FileUseCases = ReturnType<typeof fileUseCases>
