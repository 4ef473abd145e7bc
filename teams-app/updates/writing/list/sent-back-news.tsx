// That an update was sent back, said to whoever did it on the list that follows.

import { useEffect, useState } from 'react'
import type { EditionLine } from '../../../../shared/api/update-list.ts'
import { settleAddress } from '../../../platform/use-route.ts'
import { Message } from '../../../ui/page/message.tsx'
import { listPath } from '../writing-route.ts'

/** Which edition was sent back a moment ago: taken out of the address, so that it is said once. */
export const useSentBack = (named: string | null): string | null => {
  const [sentBack] = useState(named)
  useEffect(() => {
    if (named !== null) settleAddress(listPath)
  }, [named])
  return sentBack
}

/** A region that fills a moment after it stands is spoken; one that comes with its words is passed over by some. */
export const SentBackNews = ({ edition }: { edition: EditionLine | undefined }) => {
  const [isSaid, setIsSaid] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSaid(true), 100)
    return () => clearTimeout(timer)
  }, [])
  if (edition === undefined || edition.sentBack === null) return null
  return (
    <div role="status">
      {isSaid && (
        <Message intent="success" title={`Sent back to ${edition.author.name}.`}>
          Countywide tells them in Teams, with your note, from 8am to 6pm on school days.
        </Message>
      )}
    </div>
  )
}
