// What stands over a draft: a conflict, why it is not saved, a note from who sent it back.

import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { Conflict } from '../../../ui/draft/conflict.tsx'
import { NotSaved } from '../../../ui/draft/not-saved.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { differing, type EditionWork, gapsIn } from '../edits/work.ts'

export const Banners = ({ work }: { work: EditionWork }) => {
  const { server, theirs, trouble, work: mine } = work.saving
  const { sentBack } = server
  return (
    <>
      {theirs === null ? (
        <NotSaved
          trouble={trouble}
          gaps={gapsIn(mine)}
          gapsTitle="Your last changes are not saved: something is too long."
        />
      ) : (
        <Conflict
          parts={differing(mine, theirs)}
          isDraft={theirs.state === 'draft'}
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
