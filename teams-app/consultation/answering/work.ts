// What the pages of one open response share: the paper, the saver with its state, and whether it has been sent.

import type { Api } from '../../../shared/api/client.ts'
import type { Answering } from '../../../shared/api/responses.ts'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import type { Saver } from './saving/saver.ts'
import type { Saving } from './saving/saving.ts'

export type Sent = { readonly reference: string | null; readonly at: Instant | null }

export type Work = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly loaded: Answering
  readonly saver: Saver
  readonly saving: Saving
  readonly sent: Sent
  readonly setSent: (sent: Sent) => void
}

/** The sections that ask something, in the order of the paper. */
export const asking = (loaded: Answering): readonly Section[] =>
  loaded.content.sections.filter((section) => section.questions.length > 0)
