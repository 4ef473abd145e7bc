// One edition as it is read: its words, what was corrected, "Noted", the way to reply, and the editions beside it.

import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { archiveSchema } from '../../../shared/api/update-archive.ts'
import { readableSchema } from '../../../shared/api/update-reading.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { dayInShort } from '../../../shared/domain/kernel/words.ts'
import { wasWithdrawn } from '../../../shared/domain/updates/wording/withdrawn.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Message } from '../../ui/page/message.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { EditionWords } from './edition-blocks.tsx'
import { Noting } from './noting.tsx'
import {
  archivePath,
  kickerOf,
  type Listed,
  neighboursOf,
  type Readable,
  readingPath,
  replyLink,
} from './reading-words.ts'

const back = { to: archivePath(), words: 'Weekly updates' }

const Neighbour = ({ edition, words }: { edition: Listed | undefined; words: string }) =>
  edition === undefined ? null : (
    <li className="col">
      <span className="t-cap fg3">{`${words}: ${dayInShort(edition.date)}`}</span>
      <a className="break" href={`#${readingPath(edition.id)}`}>
        {edition.summary}
      </a>
    </li>
  )

const Neighbours = ({ api, id }: { api: Api; id: string }) => {
  const { load } = useLoad(api, updatePaths.archive(), archiveSchema)
  if (load.state !== 'there') return null
  const { newer, older } = neighboursOf(load.body.editions, id)
  if (newer === undefined && older === undefined) return null
  return (
    <nav className="card pad" aria-labelledby="beside-title">
      <h2 className="t-sub" id="beside-title">
        Other weeks
      </h2>
      <ul className="plain col g12 mt8">
        <Neighbour edition={newer} words="Next" />
        <Neighbour edition={older} words="Before" />
      </ul>
    </nav>
  )
}

const Reply = ({ edition }: { edition: Readable }) =>
  edition.replyTo === null ? null : (
    <section className="card pad col g8" aria-labelledby="reply-title">
      <h2 className="t-sub" id="reply-title">
        Reply
      </h2>
      <p className="row g8 top">
        <Mail20Regular aria-hidden />
        <a className="break" href={replyLink(edition.replyTo, edition)}>
          Write to the director’s office
        </a>
      </p>
    </section>
  )

type Props = { readonly api: Api; readonly me: Me; readonly id: string }

const Edition = ({ api, me, edition }: Props & { edition: Readable }) => (
  <Page title={edition.summary} lead={kickerOf(edition)} back={back}>
    <div className="columns">
      <div className="col g16">
        {[...new Set(edition.corrections)].map((line) => (
          <Message key={line} intent="info">
            <span className="break">{line}</span>
          </Message>
        ))}
        {edition.state === 'recalled' && (
          <Message intent="warning" title={`${wasWithdrawn}.`}>
            <span className="break">{edition.recalledBecause ?? 'Its words are not shown any more.'}</span>
          </Message>
        )}
        {edition.content !== null && (
          <EditionWords id={edition.id} content={edition.content} live={edition.live} />
        )}
      </div>
      <aside className="col g16" aria-label="More about this update">
        {edition.state === 'sent' && <Noting key={edition.id} api={api} me={me} edition={edition} />}
        <Reply edition={edition} />
        <Neighbours api={api} id={edition.id} />
      </aside>
    </div>
  </Page>
)

export const EditionPage = (props: Props) => {
  const { load, again } = useLoad(props.api, updatePaths.read(props.id), readableSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Edition {...props} edition={load.body} />
}
