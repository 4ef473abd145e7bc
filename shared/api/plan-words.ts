// What the fields of a session are called: in the tab and in Outlook's pane alike.

import { mostInvited } from '../domain/sessions/session.ts'

export const planWords = {
  kind: 'Kind',
  title: 'Title',
  about: 'What it is about',
  aboutHint:
    'Stands where people book, and in the invitation. Those invited get a change of it with the next new time or title',
  consultation: 'Consultation',
  day: 'Day',
  starts: 'Starts',
  ends: 'Ends',
  series: 'Part of a series',
  noSeries: 'None: it stands on its own',
  newSeries: 'A new series',
  seriesTitle: 'Title of the series',
  attendOne: 'Each person books one of its dates',
  attendAny: 'A person may book any of its dates',
  area: 'Area',
  anyArea: 'All areas',
  areaHint: 'Schools of this area see it first. Others may book too',
  places: 'Places',
  audience: 'Who it is for',
  everyone: 'Everyone linked to an open school',
  some: 'Some schools or roles',
  attendeesSeen: 'People who book see each other in the calendar',
  attendeesHidden: 'People who book do not see each other in the calendar',
  coOrganisers: 'Co-organisers',
  coOrganisersHint: 'Their calendars are looked at too, and they are invited at once',
  speakers: 'Speakers',
  speakersHint: 'One a line',
  unclear:
    'Nobody knows yet whether this was planned. Press again to find out: nothing is planned twice. Until then it stays as it is.',
} as const

/** What more places than Outlook takes into one event mean for those who book; `undefined` for fewer, and for none. */
export const placesHint = (places: number | null): string | undefined =>
  places !== null && places > mostInvited
    ? `Outlook takes ${mostInvited} people. From then on people get the link from Countywide.`
    : undefined
