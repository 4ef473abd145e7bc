// The archive's list with what narrows it: the two tabs, the search, the school year. Its address says what is shown.

import { Input, Select } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import { archiveSchema } from '../../../../shared/api/update-archive.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { settleAddress } from '../../../platform/use-route.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { Tabs } from '../../../ui/officer/officer-frame.tsx'
import { useSearch } from '../../../ui/officer/use-search.ts'
import { Message } from '../../../ui/page/message.tsx'
import { Notice } from '../../../ui/page/states.tsx'
import { schoolsOf } from '../../../ui/updates/note-list.tsx'
import {
  archivePath,
  byYear,
  type Listed,
  longestSearch,
  shownInWords,
  shownOf,
  type View,
  withNoted,
} from '../reading-words.ts'
import { Row, type RowProps } from './row.tsx'

type Shared = Omit<RowProps, 'edition'>

const Years = ({ editions, ...shared }: Shared & { readonly editions: readonly Listed[] }) => (
  <>
    {byYear(editions).map(({ year, editions: ofYear }) => (
      <section key={year} className="col g8" aria-labelledby={`year-${year}`}>
        <h2 className="t-sub" id={`year-${year}`}>
          {year}
        </h2>
        <ul className="plain card">
          {ofYear.map((edition) => (
            <Row key={edition.id} edition={edition} {...shared} />
          ))}
        </ul>
      </section>
    ))}
  </>
)

type NarrowProps = {
  readonly typed: string
  readonly type: (typed: string) => void
  readonly years: readonly string[]
  readonly year: string
  readonly choose: (year: string) => void
}

const Narrowing = ({ typed, type, years, year, choose }: NarrowProps) => (
  <search className="row wrap g12">
    <Input
      className="usearch"
      type="search"
      aria-label="Search all updates"
      placeholder="Search all updates"
      contentBefore={<Search20Regular aria-hidden />}
      maxLength={longestSearch}
      value={typed}
      onChange={(_, { value }) => type(value)}
    />
    {years.length > 1 && (
      <Select
        className="uyear"
        aria-label="School year"
        value={year}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">All years</option>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    )}
  </search>
)

const AllNoted = () => (
  <div className="card">
    <Notice icon="done" title="Nothing is left to note">
      Your schools have noted the newest updates.
    </Notice>
  </div>
)

const tabsOf = (view: View, toNote: number) => [
  { to: archivePath({ ...view, toNote: false }), words: 'All updates', isHere: !view.toNote },
  { to: archivePath({ ...view, toNote: true }), words: 'Not noted', count: toNote, isHere: view.toNote },
]

type Props = {
  readonly api: Api
  readonly me: Me
  readonly view: View
  readonly all: readonly Listed[]
}

type Noted = ReadonlyMap<string, Listed['notedFor']>

/** Those in which the words are found: what was found for the last ones stands, uncounted, until the next are there. */
const useFound = (api: Api, q: string, all: readonly Listed[], noted: Noted) => {
  const { body, problem, isOld } = useSearch(api, q === '' ? null : updatePaths.archive(q), archiveSchema)
  if (q === '') return { found: all, problem: null, isKnown: true }
  return { found: withNoted(body?.editions ?? [], noted), problem, isKnown: body !== null && !isOld }
}

export const Listing = ({ api, me, view: asked, all: first }: Props) => {
  const schools = schoolsOf(me)
  const isAsked = first.some(({ notedFor }) => notedFor !== null)
  const view = { ...asked, toNote: asked.toNote && isAsked }
  const [typed, setTyped] = useState(view.q)
  const [noted, setNoted] = useState<Noted>(new Map())
  const q = typed.trim()
  // A search can be sent to a colleague, and is still there after Back.
  useEffect(() => {
    if (q !== asked.q) settleAddress(archivePath({ ...asked, q }))
  }, [q, asked])
  useKeepFocus(noted, '#shown')
  const all = withNoted(first, noted)
  const { found, problem, isKnown } = useFound(api, q, all, noted)
  const shown = shownOf(found, view, schools)
  const toNote = shownOf(all, { year: '', toNote: true }, schools).length
  const said = problem === null ? shownInWords(isKnown ? shown.length : null, all.length, q) : ''
  return (
    <>
      {isAsked && <Tabs tabs={tabsOf({ ...view, q }, toNote)} label="Which updates" />}
      <Narrowing
        typed={typed}
        type={setTyped}
        years={byYear(all).map(({ year }) => year)}
        year={view.year}
        choose={(year) => settleAddress(archivePath({ ...view, q, year }))}
      />
      <p id="shown" tabIndex={-1} role="status" className={said === '' ? 'vh' : 'fg2 break'}>
        {said}
      </p>
      {problem !== null && (
        <Message intent="danger" title="We could not search." role="alert">
          {problem.title}
        </Message>
      )}
      {view.toNote && toNote === 0 ? (
        <AllNoted />
      ) : (
        <Years
          editions={shown}
          api={api}
          schools={schools}
          noted={(id, urns) => setNoted((before) => new Map([...before, [id, urns]]))}
        />
      )}
    </>
  )
}
