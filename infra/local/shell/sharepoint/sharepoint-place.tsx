// SharePoint: the site's lists and libraries at the left, the one that the address names beside them.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular, Folder20Regular, Home20Regular, List20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ListInfo } from '../doors/shapes-of-controls.ts'
import { askLists } from '../doors/site-doors.ts'
import { useDoor } from '../doors/use-door.ts'
import { useDesk } from '../frame/desk.ts'
import { GoLink } from '../frame/go-link.tsx'
import { go } from '../frame/use-address.ts'
import { useNarrow } from '../frame/use-narrow.ts'
import { Empty, Settled } from '../parts/states.tsx'
import { LibraryPage } from './library-page.tsx'
import { ListPage } from './list-page.tsx'
import { initials, listMeant, siteName } from './site.ts'
import './site.css'

const figure = new Intl.NumberFormat('en-GB')

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

type EntryProps = { readonly list: ListInfo; readonly current: boolean }

const Entry = ({ list, current }: EntryProps) => (
  <li>
    <GoLink to={{ place: 'sharepoint', list: list.id }} className="site-entry" current={current}>
      {list.kind === 'list' ? <List20Regular aria-hidden /> : <Folder20Regular aria-hidden />}
      <span className="grow clip">{list.displayName}</span>
      <span className="caption site-count">{figure.format(list.itemCount)}</span>
    </GoLink>
  </li>
)

type GroupProps = {
  readonly title: string
  readonly lists: readonly ListInfo[]
  readonly open: string | null
}

const Group = ({ title, lists, open }: GroupProps) =>
  lists.length === 0 ? null : (
    <>
      <h2 className="site-group">{title}</h2>
      <ul>
        {lists.map((list) => (
          <Entry key={list.id} list={list} current={list.id === open} />
        ))}
      </ul>
    </>
  )

const ofKind = (lists: readonly ListInfo[], kind: ListInfo['kind']): readonly ListInfo[] =>
  lists
    .filter((list) => list.kind === kind)
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'en-GB'))

type SiteNavProps = {
  readonly lists: readonly ListInfo[]
  readonly open: string | null
  readonly home: boolean
}

const SiteNav = ({ lists, open, home }: SiteNavProps) => {
  const plain = ofKind(lists, 'list')
  const libraries = ofKind(lists, 'library')
  const name = siteName(lists)
  return (
    <nav className="site-nav" aria-label="Site">
      <div className="site-head">
        <span className="site-tile" aria-hidden>
          {initials(name)}
        </span>
        <div className="grow">
          <div className="site-name clip">{name}</div>
          <div className="caption">
            Site, {count(plain.length, 'list', 'lists')}, {count(libraries.length, 'library', 'libraries')}
          </div>
        </div>
      </div>
      <GoLink to={{ place: 'sharepoint', list: null }} className="site-entry" current={home}>
        <Home20Regular aria-hidden />
        <span className="grow">Home</span>
      </GoLink>
      <Group title="Lists" lists={plain} open={open} />
      <Group title="Libraries" lists={libraries} open={open} />
    </nav>
  )
}

const Contents = ({ lists }: { readonly lists: readonly ListInfo[] }) => (
  <>
    <header className="list-head">
      <h1>{siteName(lists)}</h1>
    </header>
    {lists.length === 0 ? (
      <Empty
        icon={<List20Regular className="big-icon" />}
        title="This site has no lists yet"
        words="The app makes them when it is set up."
      />
    ) : (
      <ul className="site-contents">
        {[...ofKind(lists, 'list'), ...ofKind(lists, 'library')].map((list) => (
          <li key={list.id}>
            <GoLink to={{ place: 'sharepoint', list: list.id }} className="site-card">
              {list.kind === 'list' ? <List20Regular aria-hidden /> : <Folder20Regular aria-hidden />}
              <span className="grow">
                <span className="site-card-name">{list.displayName}</span>
                <span className="caption">
                  {list.kind === 'list' ? 'List' : 'Library'}, {figure.format(list.itemCount)}{' '}
                  {list.itemCount === 1 ? 'item' : 'items'}
                </span>
              </span>
            </GoLink>
          </li>
        ))}
      </ul>
    )}
  </>
)

const BackToSite = ({ children }: { readonly children: ReactNode }) => {
  const narrow = useNarrow()
  return (
    <main className="site-main" id="main" tabIndex={-1}>
      {narrow && (
        <Button
          appearance="subtle"
          className="site-back"
          icon={<ArrowLeft20Regular />}
          onClick={() => go({ place: 'sharepoint', list: null })}
        >
          Site contents
        </Button>
      )}
      {children}
    </main>
  )
}

const Page = ({ lists, wanted }: { readonly lists: readonly ListInfo[]; readonly wanted: string | null }) => {
  const list = listMeant(lists, wanted)
  if (wanted === null) {
    return (
      <main className="site-main" id="main" tabIndex={-1}>
        <Contents lists={lists} />
      </main>
    )
  }
  if (list === undefined) {
    return (
      <BackToSite>
        <h1 className="sr-only">{siteName(lists)}</h1>
        <Empty
          icon={<List20Regular className="big-icon" />}
          title="There is no such list"
          words={`The site has no list called ${wanted}.`}
        />
      </BackToSite>
    )
  }
  return (
    <BackToSite>
      {list.kind === 'list' ? (
        <ListPage key={list.id} list={list} />
      ) : (
        <LibraryPage key={list.id} list={list} />
      )}
    </BackToSite>
  )
}

export const SharePointPlace = ({ list }: { readonly list: string | null }) => {
  const { me, beat } = useDesk()
  const lists = useDoor(`lists:${me.id}:${list ?? ''}`, beat, askLists)
  const narrow = useNarrow()
  return (
    <div className="place sharepoint">
      <Settled now={lists.now} loading={{ rows: 6, label: 'Loading the site' }} onRetry={lists.reload}>
        {(known) => (
          <>
            {!narrow && (
              <SiteNav lists={known} open={listMeant(known, list)?.id ?? null} home={list === null} />
            )}
            <Page lists={known} wanted={list} />
          </>
        )}
      </Settled>
    </div>
  )
}
