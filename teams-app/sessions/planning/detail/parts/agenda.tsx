// The agenda: one PDF for those who come; a new file is told once.

import { useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { type Planned, plannerPaths } from '../../../../../shared/api/planner.ts'
import { count, sizeInWords } from '../../../../../shared/domain/kernel/words.ts'
import { agendaName } from '../../../../../shared/domain/sessions/file-names.ts'
import { nothingSchema } from '../../../../platform/nothing.ts'
import { FileButton } from '../../../../ui/officer/file-button.tsx'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'

type Props = { readonly api: Api; readonly session: Planned; readonly again: () => void }

export const AgendaCard = ({ api, session, again }: Props) => {
  const { post, problem, isBusy } = useAction(api)
  const [said, setSaid] = useState('')
  const { agenda } = session
  const upload = async (file: File) => {
    const form = new FormData()
    form.append('file', file)
    setSaid('')
    await post(plannerPaths.agenda(session.id), nothingSchema, form, () => {
      setSaid(`${file.name} was uploaded.`)
      again()
    })
  }
  return (
    <section className="card opad col g8" aria-labelledby="agenda-title">
      <h2 className="t-sub" id="agenda-title">
        Agenda
      </h2>
      {agenda === null ? (
        <p className="fg2">There is none yet.</p>
      ) : (
        <p>
          <a href={agenda.url} target="_blank" rel="noreferrer" className="break">
            {`${agendaName(session.title)} (${sizeInWords(agenda.size)})`}
          </a>
        </p>
      )}
      {problem !== null && <Trouble title="The agenda was not taken." problem={problem} />}
      <p className="fg2" role="status">
        {isBusy ? 'Uploading' : said}
      </p>
      {session.state === 'planned' && (
        <>
          <p className="t-cap fg2">
            {agenda === null || session.booked === 0
              ? 'Those who book find it in Countywide.'
              : `${count(session.booked, 'person is told', 'people are told')} of a new file once.`}
          </p>
          <div>
            <FileButton
              words={agenda === null ? 'Add a PDF' : 'Replace the PDF'}
              accept=".pdf,application/pdf"
              take={(file) => {
                upload(file).catch(() => undefined)
              }}
            />
          </div>
        </>
      )}
    </section>
  )
}
