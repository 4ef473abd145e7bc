// The waiting list as everybody sees it: the order without names, and how places are given.

import type { SessionView } from '../../../../shared/api/sessions.ts'
import { isFull } from '../../../ui/sessions/session-words.ts'
import { lineOf } from '../groups.ts'

export const WaitingList = ({ session }: { session: SessionView }) => {
  const isIn = session.mine?.position !== null && session.mine !== null
  if (session.state !== 'open' || (!isFull(session) && !isIn)) return null
  const hasPlace = session.mine !== null && !isIn
  const parts = lineOf(session).filter(({ isMe }) => !(isMe && hasPlace))
  return (
    <section className="card pad" aria-labelledby="line-title">
      <h2 className="t-sub" id="line-title">
        Waiting list
      </h2>
      {parts.length === 0 ? (
        <p className="fg2 mt8">Nobody waits.</p>
      ) : (
        <ol className="plain mt8">
          {parts.map(({ key, place, words, isMe }) => (
            <li key={key} className={isMe ? 'bturn me' : 'bturn'}>
              <span className="bplace num">{place}</span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="t-cap fg2 mt12">
        Places go in this order. An offer lasts four working hours, then the next person is asked.
      </p>
    </section>
  )
}
