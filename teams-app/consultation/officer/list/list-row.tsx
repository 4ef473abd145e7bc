// One consultation in the officer's list, with what can be done to it there.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { draftPaths, importedSchema } from '../../../../shared/api/drafts.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { DraftRow } from '../../../ui/officer/draft-row/draft-row.tsx'
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
  const { id, version, title, author, questions, state } = summary
  const duplicate = async () => {
    const reply = await api.send('POST', draftPaths.duplicate(id), importedSchema)
    if (reply.ok) go(officerPath(reply.body.id))
    else setProblem(reply.problem)
  }
  return (
    <DraftRow
      api={api}
      title={title}
      to={officerPath(id)}
      lead={datesInWords(summary)}
      about={`${count(questions, 'question')}, by ${author.name}`}
      draft={state === 'draft' ? { path: draftPaths.one(id), version } : null}
      actions={
        <Button
          appearance="subtle"
          onClick={() => {
            duplicate().catch(() => undefined)
          }}
        >
          Duplicate<span className="vh">{`: ${title}`}</span>
        </Button>
      }
      problem={problem}
      again={again}
    />
  )
}
