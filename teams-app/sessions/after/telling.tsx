// For those who missed it: recording and key points, saved first and then sent once to each.

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { type After, afterPaths } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { domainOf, hasMaterials, longestPoints } from '../../../shared/domain/sessions/after/materials.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { focusInvalid } from '../../ui/focus/focus-invalid.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { withPeople } from './after-words.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly after: After
  readonly again: () => void
}

const toldInWords = ({ missed: { people, told }, materials }: After): string => {
  if (!hasMaterials(materials)) return 'Add a recording or key points first.'
  if (told > 0) return `${count(told, 'person has', 'people have')} been written to. Nobody gets it twice.`
  return people === 0
    ? 'There is nobody to send it to: nobody is known to have missed it.'
    : 'They get it in Teams, in school hours.'
}

const Send = ({ api, id, after, again }: Props) => {
  const { post, problem, isBusy } = useAction(api)
  const send = () => {
    post(afterPaths.sendMissed(id), nothingSchema, {}, again).catch(() => undefined)
  }
  return (
    <div className="col g8">
      {problem !== null && <Trouble title="Nothing was sent." problem={problem} />}
      <p className="t-cap fg2" role="status">
        {toldInWords(after)}
      </p>
      {after.missed.people > 0 && (
        <div>
          <Button disabledFocusable={isBusy || !hasMaterials(after.materials)} onClick={send}>
            {withPeople('Send to those who missed it', after.missed.people)}
          </Button>
        </div>
      )}
    </div>
  )
}

const whereTo = (address: string): string => {
  const domain = domainOf(address.trim())
  return domain === null ? '' : `Leads to ${domain}`
}

export const MissedCard = (props: Props) => {
  const { api, id, after, again } = props
  const was = { recording: after.materials.recording ?? '', points: after.materials.points }
  const [recording, setRecording] = useState(was.recording)
  const [points, setPoints] = useState(was.points)
  const [isTold, setIsTold] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  const isSaved = recording.trim() === was.recording && points.trim() === was.points
  const isAddress = recording.trim() === '' || domainOf(recording.trim()) !== null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsTold(true)
    if (!isAddress) return focusInvalid(event.currentTarget)
    post(afterPaths.materials(id), nothingSchema, { recording, points, was }, again).catch(() => undefined)
  }
  return (
    <section className="card opad col g12" aria-labelledby="missed-title">
      <h2 className="t-sub" id="missed-title">
        For those who missed it
      </h2>
      <form className="col g12" onSubmit={submit} noValidate>
        {problem !== null && <Trouble title="It was not saved." problem={problem} />}
        <Field
          label="Link to the recording"
          hint={whereTo(recording)}
          {...(isTold && !isAddress
            ? { validationMessage: 'Write a whole address that begins with https://' }
            : {})}
        >
          <Input
            type="url"
            maxLength={2_000}
            value={recording}
            onChange={(_, { value }) => setRecording(value)}
          />
        </Field>
        <Field label="Key points, one a line">
          <Textarea
            className="pnote"
            resize="vertical"
            maxLength={longestPoints}
            value={points}
            onChange={(_, { value }) => setPoints(value)}
          />
        </Field>
        <div>
          <Button type="submit" disabledFocusable={isBusy || isSaved}>
            {isSaved && was.recording + was.points !== '' ? 'Saved' : 'Save'}
          </Button>
        </div>
      </form>
      {isSaved ? (
        <Send api={api} id={id} after={after} again={again} />
      ) : (
        <p className="t-cap fg2">Save before you send it.</p>
      )}
    </section>
  )
}
