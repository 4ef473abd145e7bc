// After planning: what was planned, said politely on the page that follows.

import { useEffect, useState } from 'react'
import type { Planned } from '../../../shared/api/planner.ts'
import { Message } from '../../ui/page/message.tsx'
import { plannedInWords } from './list/list-words.ts'
import { plannedPath } from './planner-route.ts'

/** Below which address it is said, and of which sessions. */
export type News = { readonly at: string; readonly sessions: readonly Planned[] }

/** What was planned last; gone once the page that says it is left. */
export const useNews = (route: string) => {
  const [news, setNews] = useState<News | null>(null)
  useEffect(
    () => () => setNews((before) => (before !== null && before.at === route ? null : before)),
    [route],
  )
  return { news: news?.at === route ? news.sessions : [], tell: setNews }
}

const Line = ({ session, isLinked }: { session: Planned; isLinked: boolean }) => (
  <span className="break">
    {plannedInWords(session)}
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

type Props = { readonly sessions: readonly Planned[]; readonly isLinked: boolean }

/** A region that fills a moment after it stands is spoken; one that comes with its words is passed over by some. */
export const PlannedNews = ({ sessions, isLinked }: Props) => {
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
            <Line session={only} isLinked={isLinked} />
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
