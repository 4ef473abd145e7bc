// The mail of a person: the list of a folder, and the mail that is read or written.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular, Mail48Regular, MailAdd20Regular } from '@fluentui/react-icons'
import { type MailSpot, newItem } from '../../address.ts'
import { useDoor } from '../../doors/use-door.ts'
import { useDesk } from '../../frame/desk.ts'
import { GoLink } from '../../frame/go-link.tsx'
import { go } from '../../frame/use-address.ts'
import { useNarrow } from '../../frame/use-narrow.ts'
import { Empty, Settled } from '../../parts/states.tsx'
import { askMail } from '../doors.ts'
import type { Mail } from '../shapes.ts'
import { MailForm } from './mail-form.tsx'
import { MailList } from './mail-list.tsx'
import { MailView } from './mail-view.tsx'
import './mail.css'

type OpenMailProps = { readonly mails: readonly Mail[]; readonly spot: MailSpot }

const OpenMail = ({ mails, spot }: OpenMailProps) => {
  if (spot.mail === null) {
    return (
      <Empty icon={<Mail48Regular />} title="No mail is open" words="Choose one of the list to read it." />
    )
  }
  const [word, answered] = spot.mail.split(':')
  if (word === newItem) {
    const replyTo = mails.find(({ id }) => id === answered) ?? null
    return <MailForm key={spot.mail} spot={spot} replyTo={replyTo} />
  }
  const mail = mails.find(({ id }) => id === spot.mail)
  return mail === undefined ? (
    <Empty
      icon={<Mail48Regular />}
      title="There is no such mail"
      words="It may belong to somebody else, or stand in the other folder."
    />
  ) : (
    <MailView mail={mail} spot={spot} />
  )
}

const ListHead = ({ spot }: { readonly spot: MailSpot }) => (
  <header className="mail-head">
    <h1 className="grow">Mail</h1>
    <Button appearance="primary" icon={<MailAdd20Regular />} onClick={() => go({ ...spot, mail: newItem })}>
      New mail
    </Button>
    <nav className="mail-folders" aria-label="Folders">
      <GoLink
        to={{ ...spot, folder: 'inbox', mail: null }}
        className="pane-tab"
        current={spot.folder === 'inbox'}
      >
        Inbox
      </GoLink>
      <GoLink
        to={{ ...spot, folder: 'sent', mail: null }}
        className="pane-tab"
        current={spot.folder === 'sent'}
      >
        Sent
      </GoLink>
    </nav>
  </header>
)

export const MailRoom = ({ spot }: { readonly spot: MailSpot }) => {
  const { me, beat } = useDesk()
  const narrow = useNarrow()
  const door = useDoor(`mail:${me.id}:${spot.folder}`, beat, () => askMail(me.id, spot.folder))
  const showsList = !narrow || spot.mail === null
  const showsMail = !narrow || spot.mail !== null
  return (
    <main className="mail-room" id="main" tabIndex={-1}>
      {showsList && (
        <section className="list-pane mail-pane" aria-label="Mails">
          <ListHead spot={spot} />
          <Settled now={door.now} loading={{ rows: 5, label: 'Loading mail' }} onRetry={door.reload}>
            {(mails) => <MailList mails={mails} spot={spot} />}
          </Settled>
        </section>
      )}
      {showsMail && (
        <div className="outlook-main">
          {narrow && (
            <Button
              appearance="subtle"
              className="outlook-back"
              icon={<ArrowLeft20Regular />}
              onClick={() => go({ ...spot, mail: null })}
            >
              Mail
            </Button>
          )}
          <div className="outlook-item">
            {door.now.state === 'ready' && <OpenMail mails={door.now.value} spot={spot} />}
          </div>
        </div>
      )}
    </main>
  )
}
