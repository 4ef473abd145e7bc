// What happens when it is published, told before the press.

import { Channel20Regular } from '@fluentui/react-icons/svg/channel'
import { Chat20Regular } from '@fluentui/react-icons/svg/chat'
import { TableSimple20Regular } from '@fluentui/react-icons/svg/table-simple'
import type { Draft } from '../../../../../shared/api/drafts.ts'
import { count, dayInWords } from '../../../../../shared/domain/kernel/words.ts'

const peopleOf = ({ gate }: Draft): string => {
  const item = gate.find(({ id }) => id === 'people')
  return item?.sentence.split('. ')[0] ?? ''
}

export const Consequence = ({ draft }: { draft: Draft }) => {
  const { channels, content, gate } = draft
  const isAnybody = gate.some(({ id, state }) => id === 'people' && state === 'done')
  return (
    <ul className="plain col g12 when">
      <li>
        <Chat20Regular className="fg3" aria-hidden />
        <span>
          {isAnybody
            ? `A card in Teams chat for ${peopleOf(draft)}. Cards go out on school days from 8am to 6pm.`
            : 'Nobody would get a card yet.'}
        </span>
      </li>
      <li>
        <Channel20Regular className="fg3" aria-hidden />
        <span>
          {channels.length === 0
            ? 'No channel gets a post.'
            : `${count(channels.length, 'channel gets', 'channels get')} a post.`}
        </span>
      </li>
      <li>
        <TableSimple20Regular className="fg3" aria-hidden />
        <span>
          {`A SharePoint list is made for the answers.${
            content.opens === null ? '' : ` People can answer from ${dayInWords(content.opens)}.`
          }`}
        </span>
      </li>
    </ul>
  )
}
