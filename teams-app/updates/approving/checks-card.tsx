// The checks as whoever agrees reads them: one thing to look at first, then all of them with what is fine.

import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning20Filled } from '@fluentui/react-icons/svg/warning'
import { Message } from '../../ui/page/message.tsx'
import { checksInWords, ordered } from '../writing/desk/checks/check-words.ts'
import { type FoundCheck, firstLook } from './approval-words.ts'

const icons = {
  stops: <ErrorCircle20Filled className="bad" aria-hidden />,
  warns: <Warning20Filled className="warn" aria-hidden />,
  fine: <CheckmarkCircle20Filled className="ok" aria-hidden />,
}
const spoken = { stops: 'Has to be put right: ', warns: 'Worth a look: ', fine: 'Fine: ' } as const

export const ChecksCard = ({ checks }: { checks: readonly FoundCheck[] }) => {
  const look = firstLook(checks)
  return (
    <section className="card pad col g12" aria-labelledby="checks-title">
      <div className="row between wrap g8">
        <h2 className="t-sub" id="checks-title">
          Checks
        </h2>
        <span className="t-cap fg2">{checksInWords(checks)}</span>
      </div>
      {look !== undefined && (
        <Message intent={look.weight === 'stops' ? 'danger' : 'warning'} title="Look at this first.">
          <span className="break">{look.sentence}</span>
        </Message>
      )}
      <ul className="plain col g8">
        {ordered(checks)
          .filter((check) => check !== look)
          .map((check, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two checks may say the same of one part
            <li key={`${check.sentence} ${at}`} className="row g8 top">
              {icons[check.weight]}
              <span className="grow break">
                <span className="vh">{spoken[check.weight]}</span>
                {check.sentence}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
