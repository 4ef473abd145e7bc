// After planning or changing: what was done, said politely on the page that follows.

import { useEffect, useState } from 'react'
import type { Planned } from '../../../shared/api/planner.ts'
import { Message } from '../../ui/page/message.tsx'
import { plannedInWords } from './list/list-words.ts'
import { plannedPath } from './planner-route.ts'

/** Below which address it is said, and of which sessions. `words`: of one that stood already, what was done. */
export type News = {
  readonly at: string
  readonly sessions: readonly Planned[]
  readonly words?: string
}

/** What was planned last; gone once the page that says it is left. */
export const useNews = (route: string) => {
  const [news, setNews] = useState<News | null>(null)
  useEffect(
    () => () => setNews((before) => (before !== null && before.at === route ? null : before)),
    [route],
  )
  return { news: news?.at === route ? news : null, tell: setNews }
}

type LineProps = {
  readonly session: Planned
  readonly words?: string | undefined
  readonly isLinked: boolean
}

const Line = ({ session, words, isLinked }: LineProps) => (
  <span className="break">
    {words ?? plannedInWords(session)}
    {isLinked && (
      <>
        {' '}
        <a href={`#${plannedPath(session.id)}`}>
          View<span className="vh">{`: ${session.title}, ${session.area ?? ''}`}</span>
        </a>
      </>
    )}
  </span>
)

type Props = { readonly news: News; readonly isLinked: boolean }

/** A region that fills a moment after it stands is spoken; one that comes with its words is passed over by some. */
export const PlannedNews = ({ news: { sessions, words }, isLinked }: Props) => {
  const [isSaid, setIsSaid] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSaid(true), 100)
    return () => clearTimeout(timer)
  }, [])
  const [only] = sessions
  return (
    <div role="status">
      {isSaid && only !== undefined && (
        <Message intent="success">
          {sessions.length === 1 ? (
            <Line session={only} words={words} isLinked={isLinked} />
          ) : (
            <ul className="plain col g4">
              {sessions.map((session) => (
                <li key={session.id}>
                  <Line session={session} isLinked={isLinked} />
                </li>
              ))}
            </ul>
          )}
        </Message>
      )}
    </div>
  )
}
