// A county in which every name and every word of a consultation is mark-up, brought in through the product's doors.

import * as z from 'zod/mini'
import { deliveriesSchema, draftPaths, draftSchema, importedSchema } from '../../../shared/api/drafts.ts'
import type { Day } from '../../../shared/domain/kernel/ids.ts'
import { approve, handIn } from '../../support/suite-consultation.ts'
import { bringIn, cast, smallCounty } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'
import { markUp } from './watch.ts'

const question = (code: string) => ({ code, text: `${markUp} Do you agree?`, context: markUp })
const choice = (code: string) => ({ code, words: `${code} ${markUp}` })

const sections = [
  {
    id: 's1',
    number: '1',
    title: `One ${markUp}`,
    role: 'headline',
    background: `# ${markUp}\n\n${markUp} [words](javascript:alert(4)) [more](data:text/html,${markUp})\n\n- ${markUp}\n\n| ${markUp} | b |\n| --- | --- |\n| ${markUp} | c |`,
    pathway: [{ when: markUp, forum: markUp, purpose: markUp }],
    questions: [
      { ...question('Q01'), kind: 'agreement' },
      { ...question('Q02'), kind: 'freeText' },
    ],
  },
  {
    id: 's2',
    number: '2',
    title: `Two ${markUp}`,
    role: 'detail',
    background: markUp,
    pathway: [],
    questions: [
      { ...question('Q03'), kind: 'singleChoice', options: [choice('a'), choice('b')] },
      { ...question('Q04'), kind: 'multiChoice', options: [choice('a'), choice('b')] },
      { ...question('Q05'), kind: 'agreementMatrix', statements: [markUp, `${markUp} again`] },
      { ...question('Q06'), kind: 'freeText' },
    ],
  },
]

const content = {
  title: `Paper ${markUp}`,
  subtitle: markUp,
  reason: markUp,
  contacts: [markUp],
  workshops: [{ area: markUp, start: '2026-11-30T09:30', end: '2026-11-30T12:00' }],
  appendices: [{ label: markUp, title: markUp }],
  sections,
}

/** Schools and people whose names are mark-up. The cast keep their ids and addresses. */
export const bringInNasty = async (doors: Doors): Promise<void> => {
  const county = smallCounty(4)
  const cell = markUp.replaceAll('"', '""')
  await bringIn(doors, {
    ...county,
    registerCsv: county.registerCsv.replaceAll('Wrenfield Primary School', `"${cell} School"`),
    directory: county.directory.map((person) => ({ ...person, displayName: `${markUp} Person` })),
  })
}

/** A draft by Marcus Oyelaran out of a file with such a name and such lines; sent back once by Helen Strand. */
export const nastyDraft = async (doors: Doors, dates: { opens: Day; closes: Day }): Promise<string> => {
  const form = new FormData()
  const paper = `# ${markUp}\n\n## Section 1: ${markUp}\n\n${markUp}\n\nQuestion 1: Do you agree with ${markUp}?\n`
  form.set('file', new Blob([paper]), `${markUp.replaceAll('/', '')}.md`)
  const { id } = await doors.as(cast.marcus, 'POST', draftPaths.list, importedSchema, form)
  const read = await doors.as(cast.marcus, 'GET', draftPaths.one(id), draftSchema)
  const body = { content: { ...content, ...dates }, audience: { everyone: true }, channels: [] }
  const version = { 'if-match': read.version }
  await doors.as(cast.marcus, 'PUT', draftPaths.one(id), z.unknown(), body, version)
  const { revision } = await handIn(doors, id, dates)
  const sendBack = { revision, reason: markUp }
  await doors.as(cast.helen, 'POST', draftPaths.sendBack(id), z.unknown(), sendBack)
  return id
}

/** Publishes the draft, corrects a question, and has Priya Nair answer it: all in mark-up. */
export const publishNasty = async (
  doors: Doors,
  id: string,
  dates: { opens: Day; closes: Day },
): Promise<void> => {
  const { revision } = await handIn(doors, id, dates)
  await approve(doors, id, revision)
  const correction = { questionCode: 'Q02', text: `${markUp} Corrected?`, note: markUp }
  await doors.as(cast.helen, 'POST', draftPaths.corrections(id), z.unknown(), correction)
  await doors.as(cast.helen, 'GET', draftPaths.deliveries(id), deliveriesSchema)
}
