// One edition in the archive: its day, its line, what it is about or where words were found, and "Noted".

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { Api } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { instant } from '../../../../shared/domain/kernel/ids.ts'
import { dayInWords } from '../../../../shared/domain/kernel/words.ts'
import { withdrawn } from '../../../../shared/domain/updates/wording/withdrawn.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { DateBlock } from '../../../ui/sessions/date-block.tsx'
import { type Listed, notedInWords, openFor, readingPath } from '../reading-words.ts'

export type RowProps = {
  readonly api: Api
  readonly schools: readonly Me['schools'][number][]
  readonly edition: Listed
  /** Told of an edition and the person's schools that have noted it now. */
  readonly noted: (id: string, urns: Listed['notedFor']) => void
}

const Marked = ({ before, hit, after }: NonNullable<Listed['found']>) => (
  <>
    {before}
    <mark>{hit}</mark>
    {after}
  </>
)

/** With one school it is a press; with more one chooses on its page for which. */
const Note = ({ api, schools, edition, noted }: RowProps) => {
  const { isBusy, problem, post } = useAction(api)
  const { id, summary, notedFor } = edition
  const open = openFor(edition, schools)
  const [school] = open
  const words = notedInWords(schools.length - open.length, schools.length)
  if (notedFor === null || schools.length === 0) return null
  const note = (urn: (typeof notedFor)[number]) => {
    const done = () => noted(id, [...notedFor, urn])
    post(updatePaths.note(id), nothingSchema, { school: urn }, done).catch(() => undefined)
  }
  return (
    <div className="unoted col g4">
      {problem !== null && <Trouble title="It was not noted." problem={problem} />}
      {words !== '' && (
        <span className="row g4">
          {open.length === 0 && <CheckmarkCircle20Filled className="ok" aria-hidden />}
          {words}
        </span>
      )}
      {school !== undefined && schools.length === 1 && (
        <Button className="unote" disabledFocusable={isBusy} onClick={() => note(school.urn)}>
          Mark as noted
          <span className="vh">{`: ${summary}`}</span>
        </Button>
      )}
      {school !== undefined && schools.length > 1 && (
        <a href={`#${readingPath(id)}`}>
          Mark as noted
          <span className="vh">{`: ${summary}`}</span>
        </a>
      )}
    </div>
  )
}

export const Row = (props: RowProps) => {
  const { id, date, summary, state, isCorrected, about, found } = props.edition
  const inSummary = found?.in === 'summary' ? found : null
  const inText = found?.in === 'text' ? found : null
  return (
    <li className="urow2">
      <DateBlock at={instant(`${date}T12:00:00.000Z`)} />
      <div className="col g4 grow">
        <div className="row wrap g8">
          <h3 className="t-strong break">
            <a href={`#${readingPath(id)}`}>
              {inSummary === null ? summary : <Marked {...inSummary} />}
              <span className="vh">{`, ${dayInWords(date)}`}</span>
            </a>
          </h3>
          {isCorrected && state !== 'recalled' && <span className="chip">Corrected</span>}
          {state === 'recalled' && <span className="chip">{withdrawn}</span>}
        </div>
        {(inText !== null || about !== '') && (
          <p className="fg2 break">{inText === null ? about : <Marked {...inText} />}</p>
        )}
      </div>
      <Note {...props} />
    </li>
  )
}
