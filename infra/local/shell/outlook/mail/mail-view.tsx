// One mail, as it is read; an invitation with the buttons to answer it, and the panes that work on mails.
import { Avatar, Toolbar } from '@fluentui/react-components'
import { ArrowReply20Regular, CalendarLtr20Regular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { type MailSpot, newItem } from '../../address.ts'
import { useDoor } from '../../doors/use-door.ts'
import { useDesk } from '../../frame/desk.ts'
import { go } from '../../frame/use-address.ts'
import { cellWords, dayOf } from '../../times.ts'
import { askEvent, markRead } from '../doors.ts'
import { mailMethods } from '../pane/items/mail-methods.ts'
import { noticeMethods } from '../pane/items/notices.ts'
import { mailProperties } from '../pane/kept.ts'
import { londonOffsets, mailStart } from '../pane/office/start-data.ts'
import { PaneButtons } from '../pane/pane-buttons.tsx'
import { PaneView } from '../pane/pane-view.tsx'
import { usePanes } from '../pane/use-panes.ts'
import { HtmlFrame } from '../parts/html-frame.tsx'
import { NoticeBars } from '../parts/notice-bars.tsx'
import { ResponseButtons } from '../parts/response-buttons.tsx'
import { ToolButton } from '../parts/tool-button.tsx'
import { subjectWords, whenWords } from '../parts/words.ts'
import type { CalendarEvent, Mail } from '../shapes.ts'
import { MailTitle } from './mail-title.tsx'

const useEvent = (mail: Mail) => {
  const { me, beat } = useDesk()
  return useDoor(`event-of:${mail.id}`, beat, async () =>
    mail.eventId === null ? null : askEvent(me.id, mail.eventId),
  )
}

const Meeting = ({ event, reload }: { readonly event: CalendarEvent; readonly reload: () => void }) => (
  <section className="mail-meeting" aria-label="Meeting">
    <p className="strong">{whenWords(event.starts, event.ends)}</p>
    {event.location !== '' && <p className="caption">{event.location}</p>}
    {!event.isOrganiser && !event.isCancelled && <ResponseButtons event={event} onDone={reload} />}
  </section>
)

/** Read once it is shown. */
const useReading = (mail: Mail, folder: MailSpot['folder']): void => {
  const { me } = useDesk()
  const unread = folder === 'inbox' && !mail.read
  useEffect(() => {
    // A mark that was missed is set when the mail is next looked at.
    if (unread) markRead(me.id, mail.id).catch(() => undefined)
  }, [me.id, mail.id, unread])
}

type MailViewProps = { readonly mail: Mail; readonly spot: MailSpot }

export const MailView = ({ mail, spot }: MailViewProps) => {
  const { me, now } = useDesk()
  const panes = usePanes('mail')
  const door = useEvent(mail)
  const event = door.now.state === 'ready' ? door.now.value : null
  useReading(mail, spot.folder)
  const { open, board } = panes
  const user = { name: me.name, email: me.principal, zone: londonOffsets(now()) }
  const start = mailStart(user, open?.permission ?? 'none', mail, event)
  const item = {
    start: () => start,
    methods: { ...mailMethods(mail, mailProperties(mail.id)), ...noticeMethods(board) },
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mail is the reason to clear what was said of this one.
  useEffect(() => board.write([]), [mail.id])
  return (
    <>
      <article className="mail-view">
        <Toolbar className="outlook-tools" aria-label="Mail">
          <ToolButton
            icon={<ArrowReply20Regular />}
            onClick={() => go({ ...spot, mail: `${newItem}:${mail.id}` })}
          >
            Reply
          </ToolButton>
          {event !== null && (
            <ToolButton
              icon={<CalendarLtr20Regular />}
              onClick={() =>
                go({
                  place: 'outlook',
                  room: 'calendar',
                  day: dayOf(event.starts),
                  span: 'week',
                  event: event.id,
                })
              }
            >
              Open in calendar
            </ToolButton>
          )}
          <PaneButtons panes={panes} />
        </Toolbar>
        <NoticeBars notices={panes.notices} onDismiss={panes.dismiss} />
        <div className="mail-body">
          <MailTitle>{subjectWords(mail.subject)}</MailTitle>
          <div className="mail-party">
            <Avatar name={mail.from.name} size={40} color="colorful" aria-hidden />
            <div className="grow">
              <p className="strong">{mail.from.name}</p>
              <p className="caption">
                {mail.from.email}, to {mail.to.map(({ name }) => name).join(', ')}
              </p>
            </div>
            <span className="caption">{cellWords(mail.at)}</span>
          </div>
          {event !== null && <Meeting event={event} reload={door.reload} />}
          <HtmlFrame title="Message" html={mail.bodyHtml} />
        </div>
      </article>
      {open !== null && (
        <PaneView
          pane={open}
          item={item}
          events={[{ event: 'olkItemSelectedChanged', seen: mail.id, data: start }]}
          onClose={panes.close}
        />
      )}
    </>
  )
}
