// One edition as it is read: its words, what was corrected, "Noted", the way to reply, and the editions beside it.

import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { readableSchema } from '../../../shared/api/update-reading.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { wasWithdrawn } from '../../../shared/domain/updates/wording/withdrawn.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Message } from '../../ui/page/message.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { Neighbours, OfficeLink } from './beside.tsx'
import { EditionWords } from './edition-blocks.tsx'
import { Noting } from './noting.tsx'
import { archivePath, kickerOf, type Readable } from './reading-words.ts'

const back = { to: archivePath(), words: 'Weekly updates' }

const Reply = ({ edition }: { edition: Readable }) =>
  edition.replyTo === null ? null : (
    <section className="card pad col g8" aria-labelledby="reply-title">
      <h2 className="t-sub" id="reply-title">
        Reply
      </h2>
      <OfficeLink to={edition.replyTo} date={edition.date} />
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
