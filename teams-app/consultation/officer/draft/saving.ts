// A consultation's draft on its way to the server: what of it is written and saved as one, and when it can be.

import type { AudienceChoice, Draft } from '../../../../shared/api/drafts.ts'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import type { Channel } from '../../../../shared/domain/people/channel.ts'
import type { Saving as AnySaving } from '../../../ui/draft/saving.ts'
import { unfinished } from '../edits/unfinished.ts'

/** What an officer changes, saved as one. */
export type Editable = {
  readonly content: Content
  readonly audience: AudienceChoice
  readonly channels: readonly Channel[]
}

export type Saving = AnySaving<Draft, Editable>

export const editableOf = ({ content, audience, channels }: Draft): Editable => ({
  content,
  audience,
  channels,
})

/** True while no word is missing that every paper must have. */
export const isWhole = ({ content }: Editable): boolean => unfinished(content).length === 0
