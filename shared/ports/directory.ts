// People of the council's tenant as Entra knows them.

import type { PersonId } from '../domain/kernel/ids.ts'

export type DirectoryPerson = {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly isGuest: boolean
}

export interface Directory {
  find(id: PersonId): Promise<DirectoryPerson | null>
  /** People whose name or address begins with the text, at most twenty. */
  search(text: string): Promise<readonly DirectoryPerson[]>
  /** The people with these addresses (any case); those not found are missing from the answer. */
  byEmail(emails: readonly string[]): Promise<ReadonlyMap<string, DirectoryPerson>>
  /** Channels the app may post to: those of the teams it is installed in. */
  channels(): Promise<
    readonly { readonly teamId: string; readonly channelId: string; readonly name: string }[]
  >
}
