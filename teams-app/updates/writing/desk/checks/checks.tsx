// What was found in the last saved version: what stops it, what is worth a look, what is fine, each with a way to its spot.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning20Filled } from '@fluentui/react-icons/svg/warning'
import type { FoundCheck } from '../../editor/editing.ts'
import { askForLink } from '../../text/link-places.ts'
import { editionPath } from '../../writing-route.ts'
import { checksInWords, isStopped, ordered, withGaps } from './check-words.ts'
import { pageOfCheck, selectorsOf } from './spots.ts'

const icons = {
  stops: <ErrorCircle20Filled className="bad" aria-hidden />,
  warns: <Warning20Filled className="warn" aria-hidden />,
  fine: <CheckmarkCircle20Filled className="ok" aria-hidden />,
}
const spoken = { stops: 'To fix: ', warns: 'To look at: ', fine: 'Fine: ' }

type Props = {
  readonly id: string
  readonly checks: readonly FoundCheck[]
  /** What keeps the newest words from being saved, so that the checks have not seen them. */
  readonly gaps: readonly FoundCheck[]
  readonly isFresh: boolean
  readonly go: (path: string) => void
}

/** The page may have to be drawn first, so the spot is looked for until it is there. */
const focusSpot = (check: FoundCheck, tries = 20): void => {
  const found = selectorsOf(check)
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
  if (found !== undefined) {
    found.focus()
    found.scrollIntoView({ block: 'center' })
    if (check.link !== undefined) askForLink(found, check.link)
  } else if (tries > 0) setTimeout(() => focusSpot(check, tries - 1), 50)
}

export const Checks = ({ id, checks: found, gaps, isFresh, go }: Props) => {
  const checks = withGaps(found, gaps)
  const fix = (check: FoundCheck) => {
    go(editionPath(id, pageOfCheck(check)))
    focusSpot(check)
  }
  return (
    <section className="card pad col g8" aria-labelledby="checks-title">
      <div className="row between wrap g8">
        <h2 className="t-sub" id="checks-title" tabIndex={-1}>
          Checks
        </h2>
        <span className="t-cap fg2">
          {isFresh || gaps.length > 0 ? checksInWords(checks) : 'As last saved'}
        </span>
      </div>
      <ul className="plain">
        {ordered(checks).map((check, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two checks may say the same of one part
            key={`${check.sentence} ${at}`}
            className="ucheck"
          >
            {icons[check.weight]}
            <span className="grow break">
              <span className="vh">{spoken[check.weight]}</span>
              {check.sentence}
            </span>
            {check.weight !== 'fine' && selectorsOf(check).length > 0 && (
              <Button size="small" onClick={() => fix(check)}>
                {check.weight === 'stops' ? 'Fix' : 'Show'}
                <span className="vh">{`: ${check.sentence}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isStopped(checks) && <p className="t-cap fg2">It can be handed in once what is to fix is fixed.</p>}
    </section>
  )
}
