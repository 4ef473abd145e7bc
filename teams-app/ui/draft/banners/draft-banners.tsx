// What stands over a draft: words that are back, a conflict, why it is not saved, a note from who sent it back.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { Message } from '../../page/message.tsx'
import type { SavingWork } from '../use-saving.ts'
import { Conflict } from './conflict.tsx'
import { LeftWords } from './left-words.tsx'
import { NotSaved } from './not-saved.tsx'

type SentBack = { readonly by: { readonly name: string }; readonly at: Instant; readonly reason: string }

type Props<Server, Work> = {
  readonly work: SavingWork<Server, Work>
  /** The parts in which what is written and the other's version differ, in words. */
  readonly differing: (mine: Work, theirs: Server) => readonly string[]
  readonly isDraft: (theirs: Server) => boolean
  /** Who saved the other's version, by name, where that is known. */
  readonly savedBy?: (theirs: Server) => string | null
  /** A sentence for each thing without which it cannot be saved. */
  readonly gaps: readonly string[]
  readonly gapsTitle: string
  readonly sentBack: SentBack | null
}

export const DraftBanners = <Server, Work>(props: Props<Server, Work>) => {
  const { work, gaps, gapsTitle, sentBack } = props
  const { theirs, trouble, work: mine } = work.saving
  return (
    <>
      <LeftWords left={work.left} />
      {theirs === null ? (
        <NotSaved trouble={trouble} gaps={gaps} gapsTitle={gapsTitle} />
      ) : (
        <Conflict
          by={props.savedBy?.(theirs) ?? null}
          parts={props.differing(mine, theirs)}
          isDraft={props.isDraft(theirs)}
          keepMine={work.keepMine}
          takeTheirs={work.takeTheirs}
        />
      )}
      {sentBack !== null && (
        <Message intent="info" title={`${sentBack.by.name} sent this back on ${momentInWords(sentBack.at)}.`}>
          <span className="words break">{sentBack.reason}</span>
        </Message>
      )}
    </>
  )
}
