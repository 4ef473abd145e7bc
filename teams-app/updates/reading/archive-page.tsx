// Every edition that went out, by school year, with a search over all of their words.

import { Input } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { archiveSchema } from '../../../shared/api/update-archive.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { dayInWords } from '../../../shared/domain/kernel/words.ts'
import { withdrawn } from '../../../shared/domain/updates/wording/withdrawn.ts'
import { useLoad } from '../../platform/use-load.ts'
import { settleAddress } from '../../platform/use-route.ts'
import { useSearch } from '../../ui/officer/use-search.ts'
import { Message } from '../../ui/page/message.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../ui/page/states.tsx'
import { DateBlock } from '../../ui/sessions/date-block.tsx'
import { archivePath, byYear, foundInWords, type Listed, readingPath } from './reading-words.ts'

const longest = 100

const Row = ({ edition }: { edition: Listed }) => (
  <li className="urow2">
    <DateBlock at={instant(`${edition.date}T12:00:00.000Z`)} />
    <div className="col g4 grow">
      <h3 className="t-strong break">
        <a href={`#${readingPath(edition.id)}`}>
          {edition.summary}
          <span className="vh">{`, ${dayInWords(edition.date)}`}</span>
        </a>
      </h3>
      {edition.found !== null && <p className="fg2 break">{edition.found}</p>}
      {(edition.isCorrected || edition.state === 'recalled') && (
        <p className="row wrap g8">
          {edition.isCorrected && edition.state !== 'recalled' && <span className="chip">Corrected</span>}
          {edition.state === 'recalled' && <span className="chip">{withdrawn}</span>}
        </p>
      )}
    </div>
  </li>
)

const Years = ({ editions }: { editions: readonly Listed[] }) => (
  <>
    {byYear(editions).map(({ year, editions: ofYear }) => (
      <section key={year} className="col g8" aria-labelledby={`year-${year}`}>
        <h2 className="t-sub" id={`year-${year}`}>
          {year}
        </h2>
        <ul className="plain card">
          {ofYear.map((edition) => (
            <Row key={edition.id} edition={edition} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

type Props = { readonly api: Api; readonly q: string }
type FoundProps = { readonly api: Api; readonly q: string; readonly all: readonly Listed[] }

const Found = ({ api, q, all }: FoundProps) => {
  const { body, problem, isOld } = useSearch(api, q === '' ? null : updatePaths.archive(q), archiveSchema)
  // What was found for the last word stands, uncounted, until the next is there; without a word, all of them.
  const editions = q === '' ? all : (body?.editions ?? null)
  return (
    <>
      <p role="status" className={q === '' ? 'vh' : 'fg2 break'}>
        {q !== '' && problem === null && foundInWords(isOld || editions === null ? null : editions.length, q)}
      </p>
      {problem !== null && (
        <Message intent="danger" title="We could not search." role="alert">
          {problem.title}
        </Message>
      )}
      {editions !== null && <Years editions={editions} />}
    </>
  )
}

const Listing = ({ api, q: first, all }: FoundProps) => {
  const [typed, setTyped] = useState(first)
  const q = typed.trim()
  // A search can be sent to a colleague, and is still there after Back.
  useEffect(() => {
    if (q !== first) settleAddress(archivePath(q))
  }, [q, first])
  if (all.length === 0) {
    return (
      <div className="card">
        <Notice icon="done" title="No update has gone out yet">
          The director’s weekly update will stand here, each week of it.
        </Notice>
      </div>
    )
  }
  return (
    <>
      <search>
        <Input
          className="usearch"
          type="search"
          aria-label="Search all updates"
          placeholder="Search all updates"
          contentBefore={<Search20Regular aria-hidden />}
          maxLength={longest}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </search>
      <Found api={api} q={q} all={all} />
    </>
  )
}

export const ArchivePage = ({ api, q }: Props) => {
  const { load, again } = useLoad(api, updatePaths.archive(), archiveSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return (
    <Page
      title="Weekly updates"
      lead="What the director of education wrote to all schools, week by week."
      back={{ to: '/', words: 'Home' }}
    >
      <Listing api={api} q={q.slice(0, longest)} all={load.body.editions} />
    </Page>
  )
}
