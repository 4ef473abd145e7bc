// What stands over every page of a draft: a conflict, a reason why it is not saved, a note from who sent it back.

import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { Conflict } from '../../../ui/draft/conflict.tsx'
import { NotSaved } from '../../../ui/draft/not-saved.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { unfinished } from '../edits/unfinished.ts'
import { differing } from './saved-words.ts'
import { editableOf } from './saving.ts'
import type { DraftWork } from './use-draft.ts'

export const Banners = ({ work }: { work: DraftWork }) => {
  const { server, theirs, trouble, work: mine } = work.saving
  const { situation } = server
  const sentBack = situation.state === 'draft' ? situation.sentBack : null
  return (
    <>
      {theirs === null ? (
        <NotSaved trouble={trouble} gaps={unfinished(mine.content)} />
      ) : (
        <Conflict
          parts={differing(mine, editableOf(theirs))}
          isDraft={theirs.may.edit}
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
