// More or fewer places, with what follows before the press.

import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { placesHint } from '../../../../../shared/api/plan-words.ts'
import { type Planned, plannerPaths } from '../../../../../shared/api/planner.ts'
import type { Problem } from '../../../../../shared/api/problem.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { nothingSchema } from '../../../../platform/nothing.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { formOf, gapsOf, plansOf } from '../../form/plan-state.ts'
import { capacityInWords } from '../detail-words.ts'

type Props = { readonly api: Api; readonly session: Planned; readonly again: () => void }

export const Places = ({ api, session, again }: Props) => {
  const [capacity, setCapacity] = useState(String(session.capacity))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState('')
  const form = { ...formOf(session), capacity }
  const gap = gapsOf(form).find(({ field }) => field === 'capacity')
  const isSame = capacity.trim() === String(session.capacity)
  const save = async () => {
    const [plan] = plansOf(form)
    if (plan === undefined) return
    const headers = { 'if-match': session.version }
    const reply = await api.send(
      'PUT',
      plannerPaths.one(session.id),
      nothingSchema,
      { plan, reason: '' },
      headers,
    )
    setProblem(reply.ok ? null : reply.problem)
    setSaid(reply.ok ? 'Saved.' : '')
    again()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSame) setSaid(`It has ${count(session.capacity, 'place')} already.`)
    else if (gap === undefined) save().catch(() => undefined)
  }
  const consequences = [capacityInWords(session, Number(capacity)), placesHint(Number(capacity)) ?? '']
  const follows = gap === undefined && !isSame ? consequences.join(' ').trim() : said
  return (
    <form className="card opad col g12" onSubmit={submit} noValidate aria-labelledby="places-title">
      <h2 className="t-sub" id="places-title">
        Places
      </h2>
      {problem !== null && <Trouble title="The places were not changed." problem={problem} />}
      <div className="row wrap g8 pplaces">
        <Field label="Number of places" {...(gap === undefined ? {} : { validationMessage: gap.words })}>
          <Input
            className="pnumber"
            inputMode="numeric"
            value={capacity}
            onChange={(_, { value }) => {
              setCapacity(value)
              setSaid('')
            }}
          />
        </Field>
        <Button type="submit">Save places</Button>
      </div>
      <p className="fg2" role="status">
        {follows}
      </p>
    </form>
  )
}
