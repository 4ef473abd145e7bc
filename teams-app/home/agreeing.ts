// What waits for an officer: for a second person's word, or to be put right.

import type { DraftList } from '../../shared/api/drafts.ts'
import type { Planned } from '../../shared/api/planner.ts'
import type { EditionLine } from '../../shared/api/update-list.ts'
import { momentInWords } from '../../shared/domain/kernel/words.ts'
import type { Load } from '../platform/use-load.ts'
import { editionTitle, sentBackInWords } from '../ui/updates/edition-words.ts'
import { numbers } from './needs.ts'

export type Asking = Pick<Planned, 'id' | 'title' | 'asks' | 'organiser' | 'coOrganisers'>
export type Waiting = DraftList['drafts'][number]

/** What somebody else wrote and a second person has to agree to, the longest waiting first. */
export const waitsForMe = (drafts: readonly Waiting[], me: string): readonly Waiting[] =>
  drafts
    .filter(({ state, author }) => state === 'awaitingApproval' && author.id !== me)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))

/**
 * Sessions of which another officer wants to tell every school: somebody else has to agree who leads it neither. The
 * earliest first.
 */
export const asksMe = (sessions: readonly Asking[], me: string): readonly Asking[] =>
  sessions.filter(
    ({ asks, organiser, coOrganisers }) =>
      asks !== undefined && asks !== null && [asks, organiser, ...coOrganisers].every(({ id }) => id !== me),
  )

/** A thing that needs the person, as its card on the first page says it. */
export type Task = {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly words: string
  readonly to: string
  /** What its button says; left out: that it is to be decided. */
  readonly action?: string
}

const taskOf = (edition: EditionLine): Task | null => {
  const { id, state, hasPending, mayApprove, author, sendAt, isMine } = edition
  const shared = { key: id, title: editionTitle(edition) }
  const back = sentBackInWords(edition)
  if (back !== null && isMine) {
    return {
      ...shared,
      kind: 'Weekly update, sent back',
      words: back,
      to: `/officer/updates/${id}`,
      action: 'Open it to change it',
    }
  }
  if (state === 'missed') {
    return {
      ...shared,
      kind: 'Weekly update, did not go out at its time',
      words: `It was to go out on ${sendAt === null ? 'its day' : momentInWords(sendAt)}. Nobody has got it. Send it now, or at another time?`,
      to: `/officer/updates/${id}/delivery`,
    }
  }
  if (!mayApprove) return null
  return hasPending
    ? {
        ...shared,
        kind: 'A correction, waiting for a second person',
        words: 'Every copy changes where it is once a second person agrees.',
        to: `/officer/updates/${id}/versions`,
      }
    : {
        ...shared,
        kind: 'Weekly update, waiting for a second person',
        words: `By ${author.name}. It goes to nobody until a second person agrees.`,
        to: `/officer/updates/${id}/approve`,
      }
}

// What did not go out is the most urgent; what came back keeps its day only when it is changed soon.
const urgencyOf = ({ state, sentBack }: EditionLine): number => {
  if (state === 'missed') return 2
  return sentBack === null ? 0 : 1
}

/** What the weekly update needs of this person: what did not go out, what came back, what waits for their word. */
export const updateTasks = (editions: readonly EditionLine[]): readonly Task[] => {
  const urgentFirst = editions.toSorted((a, b) => urgencyOf(b) - urgencyOf(a))
  return urgentFirst.map(taskOf).filter((task) => task !== null)
}

/** One list of what may wait, however it stands: the others are worth showing without it. */
export const partOf = <Body>(
  what: string,
  { load, again }: { readonly load: Load<Body>; readonly again: () => void },
  tasksIn: (body: Body) => readonly Task[],
) => ({ what, again, state: load.state, tasks: load.state === 'there' ? tasksIn(load.body) : [] })

/** `One thing waits for you.`; null for nothing. */
export const waitsInWords = (many: number): string | null => {
  if (many === 0) return null
  return `${many === 1 ? 'One thing waits' : `${numbers[many] ?? many} things wait`} for you.`
}
