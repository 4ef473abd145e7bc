// The agenda as a file: fetched for whoever reads the page, since guests cannot open the council's library.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type SessionView, sessionPaths } from '../../../../shared/api/sessions.ts'
import { sizeInWords } from '../../../../shared/domain/kernel/words.ts'
import { agendaName } from '../../../../shared/domain/sessions/file-names.ts'
import { download } from '../../../ui/page/download.ts'
import { Message } from '../../../ui/page/message.tsx'

type Props = { readonly session: SessionView; readonly agenda: NonNullable<SessionView['agenda']> }

export const AgendaFile = ({ session, agenda }: Props) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () =>
    setProblem(await download(sessionPaths.agenda(session.id), agendaName(session.title)))
  return (
    <div className="col g8">
      <div>
        <Button
          onClick={() => {
            save().catch(() => undefined)
          }}
        >
          {`Agenda (PDF, ${sizeInWords(agenda.size)})`}
        </Button>
      </div>
      {problem !== null && (
        <Message intent="danger" role="alert">
          {problem.title}
        </Message>
      )}
    </div>
  )
}
