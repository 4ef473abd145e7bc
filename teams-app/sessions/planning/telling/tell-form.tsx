// Before people are told: whom it reaches, the channels besides, and the one press.

import '../../../ui/officer/audience/boxes.css'
import { Button, Checkbox } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { TellingView } from '../../../../shared/api/telling.ts'
import { channelsInWords, pressInWords, reachInWords } from './telling-words.ts'

export type ChosenChannel = { readonly teamId: string; readonly channelId: string }

type Props = {
  readonly view: TellingView
  /** What people get, folded away. */
  readonly card: ReactNode
  readonly isBusy: boolean
  readonly tell: (channels: readonly ChosenChannel[]) => void
  readonly leave: () => void
}

const keyOf = ({ teamId, channelId }: ChosenChannel): string => `${teamId} ${channelId}`

export const TellForm = ({ view, card, isBusy, tell, leave }: Props) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { channels, people, everySchool } = view
  const picked = channels.filter((channel) => channel.post === 'none' && chosen.includes(keyOf(channel)))
  const isNothing = people === 0 && picked.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || isNothing) return
    tell(picked.map(({ teamId, channelId }) => ({ teamId, channelId })))
  }
  const toggle = (key: string) =>
    setChosen((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
  return (
    <form
      className="col g12"
      id="telling-form"
      tabIndex={-1}
      aria-labelledby="telling-title"
      onSubmit={submit}
      noValidate
    >
      {reachInWords(view).map((sentence) => (
        <p key={sentence} className="break">
          {sentence}
        </p>
      ))}
      {card}
      {channels.length > 0 && (
        <details className="tfold">
          <summary>{channelsInWords(picked.length, channels.length)}</summary>
          <fieldset className="obox">
            <legend className="vh">Channels that get a post as well</legend>
            <div className="pboxes">
              {channels.map((channel) => (
                <Checkbox
                  key={keyOf(channel)}
                  label={channel.post === 'none' ? channel.name : `${channel.name}, told already`}
                  disabled={channel.post !== 'none'}
                  checked={channel.post !== 'none' || chosen.includes(keyOf(channel))}
                  onChange={() => toggle(keyOf(channel))}
                />
              ))}
            </div>
          </fieldset>
        </details>
      )}
      {everySchool && <p className="fg2">Every school would be told, so a second officer has to agree.</p>}
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy || isNothing}>
          {pressInWords(view)}
        </Button>
        <Button onClick={leave}>Not now</Button>
      </div>
    </form>
  )
}
