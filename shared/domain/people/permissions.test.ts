// Who may: the whole table for each kind of person, and the reasons told to those who may not.

import { describe, expect, it } from 'vitest'
import { personId, urn } from '../kernel/ids.ts'
import { type Action, actions, may, type Subject } from './permissions.ts'
import type { AppRole, Person, SchoolLink } from './person.ts'

const wrenfield = urn('990101')
const harbour = urn('990102')
const person = (number: number, roles: readonly AppRole[], links: readonly SchoolLink[] = []): Person => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name: `Person ${number}`,
  appRoles: roles,
  guest: false,
  links,
})
const head = person(1, [], [{ urn: wrenfield, role: 'headteacher' }])
const senco = person(2, [], [{ urn: wrenfield, role: 'senco' }])
const otherHead = person(3, [], [{ urn: harbour, role: 'headteacher' }])
const officer = person(4, ['officer'])
const secondOfficer = person(5, ['officer'])
const director = person(6, ['director'])
const administrator = person(7, ['administrator'])

const draft: Subject = { kind: 'draft', author: officer.id }
const forSchool: Subject = { kind: 'response', urn: wrenfield, owner: 'school' }
const ofSenco: Subject = { kind: 'response', urn: wrenfield, owner: senco.id }
const invitedTo: Subject = { kind: 'consultation', invited: true }

const granted = (who: Person, subject: Subject) =>
  actions.filter((action) => may(who, action, subject).ok).sort()
const reason = (who: Person, action: Action, subject: Subject) => {
  const result = may(who, action, subject)
  return result.ok ? 'granted' : result.refusal
}
const officersOwn: readonly Action[] = [
  'bookPlace',
  'changeDates',
  'correctQuestion',
  'editDraft',
  'exportResults',
  'importSchools',
  'managePeople',
  'planSessions',
  'publish',
  'readConsultation',
  'readResponse',
  'readUpdates',
  'recordResponse',
  'seeBookings',
  'seeDrafts',
  'seeHealth',
  'seeResults',
  'seeSchools',
  'seeTurnout',
  'sendUpdate',
  'stopPublishing',
  'submitDraft',
  'writeNotes',
  'writeUpdate',
]

describe('may', () => {
  it('gives respondents the archive of updates, and nothing else without a subject of theirs', () => {
    expect(granted(head, { kind: 'none' })).toEqual(['readUpdates'])
    expect(granted(senco, draft)).toEqual(['readUpdates'])
    expect(reason(person(8, []), 'readUpdates', { kind: 'none' })).toBe('notAllowed')
  })

  it('gives officers and directors all that is theirs', () => {
    expect(granted(officer, { kind: 'none' })).toEqual(officersOwn)
    expect(granted(director, draft)).toEqual([...officersOwn, 'approvePublishing', 'approveUpdate'].sort())
  })

  it('gives administrators the register, people and health, and no answers', () => {
    expect(granted(administrator, forSchool)).toEqual([
      'importSchools',
      'managePeople',
      'readConsultation',
      'readUpdates',
      'seeHealth',
      'seeSchools',
    ])
  })

  it('never lets the author approve, whatever their role', () => {
    expect(reason(officer, 'approvePublishing', draft)).toBe('ownWork')
    const own: Subject = { kind: 'draft', author: director.id }
    expect(reason(director, 'approvePublishing', own)).toBe('ownWork')
    expect(reason(secondOfficer, 'approvePublishing', draft)).toBe('granted')
    expect(reason(officer, 'approveUpdate', draft)).toBe('ownWork')
    expect(reason(director, 'approveUpdate', draft)).toBe('granted')
    expect(reason(head, 'approveUpdate', draft)).toBe('notAllowed')
    expect(reason(head, 'approvePublishing', draft)).toBe('notAllowed')
    expect(reason(administrator, 'approvePublishing', draft)).toBe('notAllowed')
    expect(reason(secondOfficer, 'approvePublishing', { kind: 'none' })).toBe('notAllowed')
  })

  it('lets the invited read, and tells others that they were not asked', () => {
    expect(reason(head, 'readConsultation', invitedTo)).toBe('granted')
    expect(reason(head, 'readConsultation', { kind: 'consultation', invited: false })).toBe('notInvited')
    expect(reason(officer, 'readConsultation', { kind: 'consultation', invited: false })).toBe('granted')
  })

  it('lets people book for themselves and for colleagues of their schools, officers for anybody', () => {
    const forSenco: Subject = { kind: 'place', for: senco.id, schools: [wrenfield] }
    expect(reason(senco, 'bookPlace', forSenco)).toBe('granted')
    expect(reason(head, 'bookPlace', forSenco)).toBe('granted')
    expect(reason(otherHead, 'bookPlace', forSenco)).toBe('notYourSchool')
    expect(reason(officer, 'bookPlace', forSenco)).toBe('granted')
    expect(reason(administrator, 'bookPlace', forSenco)).toBe('notYourSchool')
    expect(reason(administrator, 'bookPlace', { kind: 'place', for: administrator.id, schools: [] })).toBe(
      'granted',
    )
    expect(reason(senco, 'bookPlace', { kind: 'none' })).toBe('notAllowed')
  })

  it('keeps answers to their writer and a school to its people', () => {
    expect(reason(senco, 'answerConsultation', ofSenco)).toBe('granted')
    expect(reason(head, 'answerConsultation', ofSenco)).toBe('notYourAnswer')
    expect(reason(senco, 'answerConsultation', forSchool)).toBe('granted')
    expect(reason(otherHead, 'answerConsultation', forSchool)).toBe('notYourSchool')
    expect(reason(officer, 'answerConsultation', ofSenco)).toBe('notYourSchool')
    expect(reason(officer, 'readResponse', ofSenco)).toBe('granted')
    expect(reason(head, 'readResponse', ofSenco)).toBe('notYourAnswer')
  })

  it('lets people ask officers to come to a school of their own, for themselves', () => {
    const visit: Subject = { kind: 'visit', urn: wrenfield, asker: senco.id }
    expect(reason(senco, 'askForVisit', visit)).toBe('granted')
    expect(reason(head, 'askForVisit', visit)).toBe('notAllowed')
    expect(reason(otherHead, 'askForVisit', { ...visit, asker: otherHead.id })).toBe('notYourSchool')
    expect(reason(officer, 'askForVisit', visit)).toBe('notAllowed')
  })

  it('lets the head sign for the school, or the colleague the head named', () => {
    const delegated: Subject = { ...forSchool, delegate: senco.id }
    expect(reason(head, 'signOffResponse', forSchool)).toBe('granted')
    expect(reason(senco, 'signOffResponse', forSchool)).toBe('notAllowed')
    expect(reason(senco, 'signOffResponse', delegated)).toBe('granted')
    expect(reason(otherHead, 'signOffResponse', { ...forSchool, delegate: otherHead.id })).toBe(
      'notYourSchool',
    )
    expect(reason(senco, 'delegateSignOff', delegated)).toBe('notAllowed')
    expect(reason(senco, 'signOffResponse', ofSenco)).toBe('granted')
    expect(reason(head, 'signOffResponse', ofSenco)).toBe('notYourAnswer')
  })
})
