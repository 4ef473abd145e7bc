// The checks of a time in the server's own words: icon and sentence, what stops first.

import type { Checks } from '../../../shared/api/planner.ts'
import { statusIcons } from '../../ui/pane/message.tsx'
import type { Looked } from './use-checks.ts'

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
    <ul className={`checks col ${onlyDoubts ? 'g4 t-cap' : 'g8'}`} aria-label="Checks" aria-live="polite">
      {checks.map((check) => (
        <Item key={check.sentence} check={check} />
      ))}
    </ul>
  )
}
