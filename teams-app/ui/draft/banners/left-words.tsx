// What became of words that were not saved when their writer left the page.

import { Message } from '../../page/message.tsx'
import type { SavingWork } from '../use-saving.ts'

export const LeftWords = ({ left }: Pick<SavingWork<unknown, unknown>, 'left'>) => {
  switch (left) {
    case 'none':
      return null
    case 'back':
      return (
        <Message intent="info" title="Your last words are back." role="status">
          They were not saved when you left, so this device kept them.
        </Message>
      )
    case 'waiting':
      return (
        <Message intent="warning" title="Words of yours are not in it." role="status">
          They were not saved in time. This device keeps them, and they are back when it is a draft again.
        </Message>
      )
  }
}
