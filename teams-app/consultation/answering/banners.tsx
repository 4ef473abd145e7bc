// What the column says first when saving does not go as usual: offline, back again, held up, stopped.

import { count, timeInWords } from '../../../shared/domain/kernel/words.ts'
import { Message } from '../../ui/page/message.tsx'
import { isAllSaved } from './saving/status.ts'
import type { Work } from './work.ts'

const bannerOf = (work: Work) => {
  const { trouble, stopped, caughtUp } = work.saving
  if (stopped !== null) {
    return (
      <Message intent="danger" title="Your last words were not saved." role="alert">
        {stopped.title} They are kept on this device: copy them before you leave.
      </Message>
    )
  }
  if (caughtUp !== null) {
    return (
      <Message intent="success" title="You are back." role="status">
        {`${count(caughtUp.count, 'answer')} saved at ${timeInWords(caughtUp.at)}.`}
      </Message>
    )
  }
  if (trouble === null) return null
  if (trouble.status === 0) {
    return (
      <Message intent="warning" title="You are offline." role="status">
        Keep writing. Your words are kept on this device and saved when you are back.
      </Message>
    )
  }
  if (isAllSaved(work.saving) || [400, 413, 415, 422].includes(trouble.status)) return null
  return (
    <Message intent="warning" title="Saving takes longer than usual." role="status">
      {`Keep writing. Your words are kept on this device, and we go on trying. ${
        trouble.reference === '' ? '' : `If it goes on, tell us ${trouble.reference}.`
      }`}
    </Message>
  )
}

/** In sight wherever the reader is in the section. */
export const Banners = ({ work }: { work: Work }) => {
  const banner = bannerOf(work)
  return banner === null ? null : <div className="banners">{banner}</div>
}
