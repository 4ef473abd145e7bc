// Listens to a person's server-sent events: hands each toast on, and beats once for a burst of changes.
import { useEffect, useRef, useState } from 'react'
import { type StreamEvent, streamEventSchema } from './shapes.ts'
import { streamOf } from './teams-doors.ts'

const settleMs = 60

const parse = (data: string): StreamEvent | null => {
  try {
    return streamEventSchema.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}

/** Returns a number that grows whenever something of this person's changed. */
export const useStream = (person: string, onEvent: (event: StreamEvent) => void): number => {
  const [beat, setBeat] = useState(0)
  const latest = useRef(onEvent)
  latest.current = onEvent

  useEffect(() => {
    const source = new EventSource(streamOf(person))
    let waiting: ReturnType<typeof setTimeout> | undefined
    const changed = (): void => {
      clearTimeout(waiting)
      waiting = setTimeout(() => setBeat((count) => count + 1), settleMs)
    }
    source.onmessage = (message: MessageEvent<string>) => {
      const event = parse(message.data)
      if (event === null) return
      changed()
      latest.current(event)
    }
    // What was sent while the line was down is read again once it is back.
    source.onopen = changed
    return () => {
      clearTimeout(waiting)
      source.close()
    }
  }, [person])

  return beat
}
