// The gate in words: how many things are open, where each is worked on, who may agree.

import type { Draft } from '../../../../../shared/api/drafts.ts'
import type { Me } from '../../../../../shared/api/people.ts'
import { momentInWords } from '../../../../../shared/domain/kernel/words.ts'
import type { OfficerView } from '../../officer-route.ts'

export type GateItem = Draft['gate'][number]

const numbers = [
  'Nothing',
  'One thing',
  'Two things',
  'Three things',
  'Four things',
  'Five things',
  'Six things',
]

const isOpen = ({ state }: GateItem) => state === 'open'

/** Open things first, then hints, then what is done; the order within each stays. */
export const inOrder = (gate: readonly GateItem[]): readonly GateItem[] => [
  ...gate.filter(isOpen),
  ...gate.filter(({ state }) => state === 'hint'),
  ...gate.filter(({ state }) => state === 'done'),
]

/** `Two things before you can publish`; for the second person, that the word is theirs. */
export const gateTitle = (gate: readonly GateItem[], mayAgree: boolean): string => {
  if (mayAgree && leftToDo(gate) === 0) return 'You can agree'
  const open = gate.filter(isOpen).length
  if (open === 0) return 'All is ready'
  return `${numbers[open] ?? `${open} things`} before you can publish`
}

/** Things to do before it can be handed in: all that is open but the second person, who comes after. */
export const leftToDo = (gate: readonly GateItem[]): number =>
  gate.filter((item) => isOpen(item) && item.id !== 'secondPerson').length

/** The page on which an item is put right. */
export const workedOnAt = (id: GateItem['id']): OfficerView | null => {
  switch (id) {
    case 'secondPerson':
      return null
    case 'dates':
    case 'people':
      return 'people'
    case 'reason':
      return 'about'
    case 'questions':
    case 'background':
    case 'size':
      return 'questions'
  }
}

/** Why this person cannot agree; null when they may. */
export const whyNotApprove = ({ situation, author, may }: Draft, me: Me): string | null => {
  if (situation.state !== 'awaitingApproval' || may.approve) return null
  if (author.id === me.id) return 'You wrote this, so a second person has to agree.'
  if (situation.submittedBy.id === me.id)
    return 'You sent this for approval, so a second person has to agree.'
  return 'Only an officer or the director can agree.'
}

/** True for the one who sent it for approval. */
export const isOwn = ({ situation }: Draft, me: Me): boolean =>
  situation.state === 'awaitingApproval' && situation.submittedBy.id === me.id

/** Who asked for approval and when. */
export const waitingInWords = (draft: Draft): string =>
  draft.situation.state === 'awaitingApproval'
    ? `${draft.situation.submittedBy.name} sent it for approval on ${momentInWords(draft.situation.at)}.`
    : ''
