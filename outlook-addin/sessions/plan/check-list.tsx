// The checks of a time in the server's own words: icon and sentence, what stops first.

import type { Checks } from '../../../shared/api/planner.ts'
import { statusIcons } from '../../ui/pane/message.tsx'
import { doubtsInWords, type Looked } from './use-checks.ts'

type Check = Checks['checks'][number]

const icons = { stops: statusIcons.danger, warns: statusIcons.warning, fine: statusIcons.success }
// The icon alone would tell a warning by its shape; a screen reader gets the word.
const words = { stops: 'Stops it: ', warns: 'Mind: ', fine: '' }
const rank = { stops: 0, warns: 1, fine: 2 }

const Item = ({ check }: { readonly check: Check }) => (
  <li className="row break">
    {icons[check.weight]}
    <span>
      <span className="vh">{words[check.weight]}</span>
      {check.sentence}
    </span>
  </li>
)

const listId = 'checks'

const toList = () => {
  const list = document.getElementById(listId)
  list?.scrollIntoView({ block: 'center' })
  list?.focus({ preventScroll: true })
}

/** Beside the press: the list may stand below what is seen. */
export const Doubts = ({ looked }: { readonly looked: Looked }) => {
  const words = doubtsInWords(looked)
  return words === null ? null : (
    <button type="button" className="link t-cap row" onClick={toList}>
      {statusIcons.warning}
      {words}
    </button>
  )
}

type Props = {
  readonly looked: Looked
  /** Leaves out what is free: for where several stand under each other. */
  readonly onlyDoubts?: boolean
}

export const CheckList = ({ looked, onlyDoubts = false }: Props) => {
  if (looked.state === 'looking') return <p className="t-cap fg2">Looking for clashes.</p>
  if (looked.state === 'failed') {
    return <p className="t-cap fg2">We could not look for clashes. {looked.sentence}</p>
  }
  const checks = looked.checks
    .filter(({ weight }) => !onlyDoubts || weight !== 'fine')
    .toSorted((one, other) => rank[one.weight] - rank[other.weight])
  return (
    <ul
      id={onlyDoubts ? undefined : listId}
      tabIndex={onlyDoubts ? undefined : -1}
      className={`checks col ${onlyDoubts ? 'g4 t-cap' : 'g8'}`}
      aria-label="Checks"
      aria-live="polite"
    >
      {checks.map((check) => (
        <Item key={check.sentence} check={check} />
      ))}
    </ul>
  )
}
