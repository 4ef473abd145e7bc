// One consultation in the officer's list, with what can be done to it there.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { draftPaths, importedSchema } from '../../../../shared/api/drafts.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { DeleteDraft } from '../../../ui/officer/delete-draft.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { officerPath } from '../officer-route.ts'
import { datesInWords, type Summary } from './groups.ts'

type Props = {
  readonly api: Api
  readonly summary: Summary
  readonly go: (path: string) => void
  readonly again: () => void
}

export const ListRow = ({ api, summary, go, again }: Props) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, title, author, questions, state } = summary
  const duplicate = async () => {
    const reply = await api.send('POST', draftPaths.duplicate(id), importedSchema)
    if (reply.ok) go(officerPath(reply.body.id))
    else setProblem(reply.problem)
  }
  const remove = async () => {
    const reply = await api.send('DELETE', draftPaths.one(id), nothingSchema)
    if (reply.ok) again()
    else setProblem(reply.problem)
  }
  return (
    <li className="orow wrap lrow">
      <div className="col lmain">
        <h3 className="t-strong break">
          <a href={`#${officerPath(id)}`}>{title}</a>
        </h3>
        <p className="fg2">{datesInWords(summary)}</p>
        <p className="t-cap fg3">{`${count(questions, 'question')}, by ${author.name}`}</p>
      </div>
      <div className="row wrap g4 lacts">
        <Button
          appearance="subtle"
          onClick={() => {
            duplicate().catch(() => undefined)
          }}
        >
          Duplicate<span className="vh">{`: ${title}`}</span>
        </Button>
        {state === 'draft' && (
          <DeleteDraft
            title={title}
            remove={() => {
              remove().catch(() => undefined)
            }}
          />
        )}
      </div>
      {problem !== null && (
        <div className="lwide">
          <Trouble title="This was not done." problem={problem} />
        </div>
      )}
    </li>
  )
}
