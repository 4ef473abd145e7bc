// The way into an event's Teams meeting. There is no call on this laptop: one says how long one stays.
import { Button, Input } from '@fluentui/react-components'
import { Video20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useDesk } from '../../frame/desk.ts'
import { attendMeeting } from '../doors.ts'

const minuteMs = 60_000

type JoinCardProps = { readonly joinUrl: string; readonly starts: number; readonly ends: number }

export const JoinCard = ({ joinUrl, starts, ends }: JoinCardProps) => {
  const { me } = useDesk()
  const [minutes, setMinutes] = useState(String(Math.max(1, Math.round((ends - starts) / minuteMs))))
  const [told, setTold] = useState<string | null>(null)
  const join = async (): Promise<void> => {
    const stay = Number(minutes)
    if (!Number.isInteger(stay) || stay < 1) return setTold('Say for how many minutes, as a whole number.')
    try {
      await attendMeeting(me.id, joinUrl, stay)
      setTold(`You were in the meeting for ${stay} ${stay === 1 ? 'minute' : 'minutes'}.`)
    } catch (fault) {
      setTold(fault instanceof Error ? fault.message : 'That did not work. Try again.')
    }
  }
  return (
    <section className="join-card" aria-label="Teams meeting">
      <Video20Regular aria-hidden />
      <div className="grow">
        <p className="strong">Teams meeting</p>
        <p className="caption" role="status">
          {told ?? 'Nobody is called on this laptop. Say how long you stay.'}
        </p>
      </div>
      <Input
        type="number"
        className="join-stay"
        aria-label="Minutes in the meeting"
        min={1}
        value={minutes}
        contentAfter="minutes"
        onChange={(_, data) => setMinutes(data.value)}
      />
      <Button onClick={() => void join()}>Join</Button>
    </section>
  )
}
