// What stands over every page of a draft: a conflict, a reason why it is not saved, a note from who sent it back.

import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { Message } from '../../../ui/page/message.tsx'
import { unfinished } from '../edits/unfinished.ts'
import { Conflict } from './conflict.tsx'
import type { DraftWork } from './use-draft.ts'

const NotSaved = ({ work }: { work: DraftWork }) => {
  const { trouble, theirs, work: mine } = work.saving
  if (theirs !== null) return null
  const gaps = unfinished(mine.content)
  if (trouble !== null && trouble.type !== 'conflict') {
    return (
      <Message intent="warning" title="Your last changes are not saved yet." role="alert">
        {trouble.status === 0 || trouble.status >= 500
          ? 'Keep writing. We try again by ourselves. Leave this page open until it says saved.'
          : trouble.title}
        {trouble.reference !== '' && ` If it goes on, tell us ${trouble.reference}.`}
      </Message>
    )
  }
  if (gaps.length === 0) return null
  return (
    <Message intent="warning" title="Your last changes are saved once nothing is empty." role="status">
      {gaps.slice(0, 3).join(' ')}
    </Message>
  )
}

export const Banners = ({ work }: { work: DraftWork }) => {
  const { situation } = work.saving.server
  const sentBack = situation.state === 'draft' ? situation.sentBack : null
  return (
    <>
      <Conflict work={work} />
      <NotSaved work={work} />
      {sentBack !== null && (
        <Message intent="info" title={`${sentBack.by.name} sent this back on ${momentInWords(sentBack.at)}.`}>
          <span className="words break">{sentBack.reason}</span>
        </Message>
      )}
    </>
  )
}
