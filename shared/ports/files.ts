// Documents in the site's library.

export type StoredFile = {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly url: string
}

export interface Files {
  /** Puts the file in a folder of the library, in place of one of the same name. Safe to repeat. */
  put(folder: string, name: string, bytes: Uint8Array, contentType: string): Promise<StoredFile>
  /** The bytes of a file of at most fifty megabytes; null when there is none of that name. */
  read(folder: string, name: string): Promise<Uint8Array | null>
  /** Takes the file out of the library. Safe to repeat: one that is gone already is no trouble. */
  remove(folder: string, name: string): Promise<void>
}
