// The people list: one row for each link of a person to a school.

import { respondentRoleWords } from '../../domain/people/person.ts'
import { choice, keyColumn, type ListShape, line, yesNo } from './column.ts'

export const peopleList: ListShape = {
  displayName: 'People',
  description: 'Who speaks for which school. One row for each person and school. Kept by Countywide.',
  key: 'LinkKey',
  title: 'Name',
  columns: [
    keyColumn('LinkKey', 'Person and URN: one row a link.'),
    line('URN', 'URN', { indexed: true }),
    choice('Role', 'Role', Object.values(respondentRoleWords), { indexed: true }),
    line('Email', 'Email'),
    yesNo('IsGuest', 'Guest'),
    yesNo('ChannelOnly', 'Weekly update in channels only'),
  ],
}
