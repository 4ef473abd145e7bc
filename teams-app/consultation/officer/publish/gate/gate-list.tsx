// The things before publishing: open ones first, then hints, then what is done; each leads to where it is worked on.

import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { Clock20Regular } from '@fluentui/react-icons/svg/clock'
import { Warning20Filled } from '@fluentui/react-icons/svg/warning'
import type { Draft } from '../../../../../shared/api/drafts.ts'
import { bareSections } from '../../../../../shared/domain/consultation/consultation.ts'
import { officerPath } from '../../officer-route.ts'
import { type GateItem, gateTitle, inOrder, waitingInWords, workedOnAt } from './gate-words.ts'

const stateWords = { done: ', done', open: ', to do', hint: ', worth a look' } as const

const iconOf = (item: GateItem, isWaiting: boolean) => {
  if (item.state === 'done') return <CheckmarkCircle20Filled className="ok" aria-hidden />
  if (item.state === 'hint') return <Warning20Filled className="warn" aria-hidden />
  return item.id === 'secondPerson' && isWaiting ? (
    <Clock20Regular className="fgb" aria-hidden />
  ) : (
    <Circle20Regular className="fg3" aria-hidden />
  )
}

export const GateList = ({ draft }: { draft: Draft }) => {
  const isWaiting = draft.situation.state === 'awaitingApproval'
  return (
    <section className="card" aria-labelledby="gate-title">
      <div className="opad">
        <h2 className="t-card" id="gate-title">
          {gateTitle(draft.gate, draft.may.approve)}
        </h2>
        <p className="fg2 mt4">Each one protects the schools you ask, or the decision you will take.</p>
      </div>
      <ul className="plain">
        {inOrder(draft.gate).map((item) => {
          const view = workedOnAt(item.id)
          return (
            <li key={item.id} className="orow gate">
              {iconOf(item, isWaiting)}
              <div className="grow">
                <h3 className="t-strong">
                  {item.title}
                  <span className="vh">{stateWords[item.state]}</span>
                </h3>
                <p className="fg2">
                  {item.sentence}
                  {item.id === 'secondPerson' && isWaiting && ` ${waitingInWords(draft)}`}
                </p>
              </div>
              {view !== null && draft.may.edit && (
                <a
                  className="gact"
                  href={`#${officerPath(draft.id, view, item.id === 'background' ? (bareSections(draft.content)[0]?.id ?? null) : null)}`}
                >
                  {item.state === 'open' ? 'Put right' : 'Change'}
                  <span className="vh">{`: ${item.title}`}</span>
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
