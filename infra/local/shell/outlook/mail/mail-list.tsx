// The mails of a folder, newest first.
import { Avatar } from '@fluentui/react-components'
import { MailInbox48Regular } from '@fluentui/react-icons'
import type { MailSpot } from '../../address.ts'
import { useDesk } from '../../frame/desk.ts'
import { GoLink } from '../../frame/go-link.tsx'
import { Empty } from '../../parts/states.tsx'
import { listWords } from '../../times.ts'
import { textOf } from '../pane/items/html-text.ts'
import { subjectWords } from '../parts/words.ts'
import type { Mail } from '../shapes.ts'

const kindWords: Readonly<Record<Mail['kind'], string>> = {
  message: '',
  invitation: 'Invitation',
  update: 'Update',
  cancellation: 'Cancellation',
}
const previewLength = 120

const partyOf = (mail: Mail, folder: MailSpot['folder']): string =>
  folder === 'inbox' ? mail.from.name : mail.to.map(({ name }) => name).join(', ')

const Row = ({ mail, spot }: { readonly mail: Mail; readonly spot: MailSpot }) => {
  const { now } = useDesk()
  const who = partyOf(mail, spot.folder)
  return (
    <li>
      <GoLink to={{ ...spot, mail: mail.id }} className="mail-row" current={mail.id === spot.mail}>
        <Avatar name={who} size={32} color="colorful" aria-hidden />
        <span className="grow">
          <span className="mail-row-head">
            <span className="clip grow" data-strong={!mail.read}>
              {who}
            </span>
            <span className="caption">{listWords(mail.at, now())}</span>
          </span>
          <span className="mail-row-line clip" data-strong={!mail.read}>
            {!mail.read && <span className="sr-only">Unread. </span>}
            {subjectWords(mail.subject)}
          </span>
          <span className="caption clip mail-row-line">
            {kindWords[mail.kind] === ''
              ? textOf(mail.bodyHtml).replace(/\s+/g, ' ').slice(0, previewLength)
              : kindWords[mail.kind]}
          </span>
        </span>
      </GoLink>
    </li>
  )
}

type MailListProps = { readonly mails: readonly Mail[]; readonly spot: MailSpot }

export const MailList = ({ mails, spot }: MailListProps) =>
  mails.length === 0 ? (
    <Empty
      icon={<MailInbox48Regular />}
      title={spot.folder === 'inbox' ? 'No mail yet' : 'Nothing sent yet'}
      words={
        spot.folder === 'inbox'
          ? 'Mails and invitations to you stand here.'
          : 'What you send from here stands in this list.'
      }
    />
  ) : (
    <ul className="mail-list">
      {mails.map((mail) => (
        <Row key={mail.id} mail={mail} spot={spot} />
      ))}
    </ul>
  )
