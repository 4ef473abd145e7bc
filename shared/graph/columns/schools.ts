// The list of schools: the register as officers read and filter it.

import { phases, schoolStatuses } from '../../domain/schools/school.ts'
import { choice, dayOnly, keyColumn, type ListShape, line } from './column.ts'

export const schoolsList: ListShape = {
  displayName: 'Schools',
  description: 'The county’s schools as the national register has them. Kept by Countywide.',
  key: 'SchoolKey',
  title: 'School',
  columns: [
    keyColumn('SchoolKey', 'The URN: one row a school.'),
    line('URN', 'URN', { indexed: true }),
    choice('Phase', 'Phase', phases, { indexed: true }),
    line('Area', 'Area', { indexed: true }),
    line('District', 'District', { indexed: true }),
    choice('Status', 'Status', schoolStatuses, { indexed: true }),
    line('TypeGroup', 'Type'),
    line('Postcode', 'Postcode'),
    line('LocalNumber', 'Local number'),
    line('HeadName', 'Headteacher'),
    dayOnly('OpenedOn', 'Opened'),
    dayOnly('ClosedOn', 'Closed'),
    line('Predecessor', 'Before it (URN)'),
    line('Successor', 'After it (URN)'),
  ],
}
