// Does something at a door from a panel and says in words when it did not work.
import { useState } from 'react'

type Doing = {
  readonly fault: string | null
  readonly act: (work: () => Promise<void>) => void
}

export const useDeed = (after: () => void): Doing => {
  const [fault, setFault] = useState<string | null>(null)
  const act = (work: () => Promise<void>): void => {
    setFault(null)
    work().then(after, (error: unknown) => {
      setFault(error instanceof Error ? error.message : 'That did not work. Try again.')
    })
  }
  return { fault, act }
}
