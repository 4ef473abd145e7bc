// The words of a meeting as they are before anyone sets them, and text made into the HTML that Exchange keeps.

import type { Meeting, MeetingWords } from './meeting.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** A body is always a whole page. */
export const asPage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`

export const textAsPage = (text: string): string => asPage(escapeHtml(text).replace(/\r?\n/g, '<br>'))

/** A comment stands above what the body says. */
export const withComment = (page: string, comment: string): string =>
  page.replace(/<body[^>]*>/i, (opening) => `${opening}<p>${escapeHtml(comment)}</p>`)

/** What one reads of a body: at most 255 characters, as Exchange shows in lists. */
export const previewOf = (html: string): string =>
  html
    .replace(/<head[\s\S]*?<\/head>|<style[\s\S]*?<\/style>|<[^>]+>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255)

/** Subject, place and names stand in one line. */
export const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').trim()

/** Exchange puts it into the language of the organiser's mailbox. */
export const subjectOf = ({ subject }: Meeting, isCancelled: boolean): string =>
  isCancelled ? `Cancelled: ${subject}` : subject

export const blankWords: Omit<MeetingWords, 'starts' | 'ends' | 'startZone' | 'endZone'> = {
  subject: '',
  bodyHtml: asPage(''),
  location: '',
  hideAttendees: false,
  responseRequested: true,
  allowNewTimeProposals: true,
  showAs: 'busy',
  importance: 'normal',
  sensitivity: 'normal',
  isReminderOn: true,
  reminderMinutes: 15,
  categories: [],
  properties: {},
}

/** Whether those invited would read anything else after the change. */
export const readsDifferently = (before: Meeting, words: Partial<MeetingWords>): boolean =>
  (['subject', 'bodyHtml', 'location', 'starts', 'ends'] as const).some(
    (name) => words[name] !== undefined && words[name] !== before[name],
  )
