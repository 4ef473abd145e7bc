// What office.js asks first: who hosts it, for whom, and which item it stands beside.
import type { CalendarEvent, Mail } from '../../shapes.ts'
import { ewsIdOf } from '../items/item-id.ts'

export type Permission = 'none' | 'read' | 'readWrite' | 'mailbox'

type PaneUser = { readonly name: string; readonly email: string; readonly zone: readonly ZoneSpan[] }
type ZoneSpan = { readonly start: number; readonly end: number; readonly offset: number }

const message = 1
const meetingRequest = 3
const appointmentCompose = 5
const permissions: Readonly<Record<Permission, number>> = { none: 0, read: 1, mailbox: 2, readWrite: 3 }

const outlookOnline = 64
const lastSunday = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month + 1, 0, 1))
  return end.getTime() - end.getUTCDay() * 86_400_000
}

/** Minutes that London is ahead of UTC, span by span, for the years around a moment. */
export const londonOffsets = (at: number): readonly ZoneSpan[] => {
  const year = new Date(at).getUTCFullYear()
  return [-2, -1, 0, 1, 2, 3].flatMap((step) => {
    const [spring, autumn] = [lastSunday(year + step, 2), lastSunday(year + step, 9)]
    const next = lastSunday(year + step + 1, 2)
    return [
      { start: spring, end: autumn, offset: 60 },
      { start: autumn, end: next, offset: 0 },
    ]
  })
}

export const appContext = (control: string, settings: Readonly<Record<string, unknown>>) => ({
  _id: control,
  _appName: outlookOnline,
  _appVersion: '16.01',
  _appUILocale: 'en-GB',
  _dataLocale: 'en-GB',
  _docUrl: '',
  _clientMode: 0,
  _settings: settings,
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: control,
  _appInstanceId: control,
  // "react" is how office.js knows a host that takes its telemetry, rather than sending it to the network itself.
  _requirementMatrix: JSON.stringify({
    Mailbox: 1.15,
    IdentityAPI: 1.3,
    OpenBrowserWindowApi: 1.1,
    react: 1,
  }),
  _hostFullVersion: '16.0.0.0',
  _hostCustomMessage: '',
})

const common = ({ name, email, zone }: PaneUser, permission: Permission) => ({
  permissionLevel: permissions[permission],
  hostVersion: '16.0.0.0',
  owaView: 'ThreeColumns',
  userDisplayName: name,
  userEmailAddress: email,
  userTimeZone: 'GMT Standard Time',
  userProfileType: 'enterprise',
  timeZoneOffsets: zone,
  restUrl: 'https://outlook.office.com/api',
  ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx',
  isRestIdSupported: true,
  seriesId: null,
})

/** For the form in which an organiser writes an appointment. */
export const appointmentStart = (user: PaneUser, permission: Permission) => ({
  itemType: appointmentCompose,
  ...common(user, permission),
})

const addressed = ({ name, email }: Mail['from']) => ({ name, address: email, recipientType: 2 })

const meetingOf = (event: CalendarEvent | null) =>
  event === null ? {} : { start: event.starts, end: event.ends, location: event.location }

/** For a mail that is being read; an invitation brings its meeting along. */
export const mailStart = (
  user: PaneUser,
  permission: Permission,
  mail: Mail,
  event: CalendarEvent | null,
) => ({
  ...common(user, permission),
  itemType: mail.kind === 'message' ? message : meetingRequest,
  itemClass: mail.kind === 'message' ? 'IPM.Note' : 'IPM.Schedule.Meeting.Request',
  id: ewsIdOf(mail.id),
  conversationId: ewsIdOf(mail.id).slice(0, 76),
  internetMessageId: `<${mail.id}@local-365.example>`,
  subject: mail.subject,
  normalizedSubject: mail.subject.replace(/^(?:(?:re|fw|fwd|cancelled):\s*)+/i, ''),
  sender: addressed(mail.from),
  from: addressed(mail.from),
  to: mail.to.map(addressed),
  cc: [],
  attachments: [],
  dateTimeCreated: mail.at,
  dateTimeModified: mail.at,
  isRead: mail.read,
  ...meetingOf(event),
})
