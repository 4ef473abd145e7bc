// Every edition that went out: all of them or those still to note, of one school year, with a search over their words.

import type { Api } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import { archiveSchema } from '../../../../shared/api/update-archive.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { may } from '../../../../shared/domain/people/permissions.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { Page } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { OfficeLink } from '../beside.tsx'
import type { View } from '../reading-words.ts'
import { Listing } from './listing.tsx'
import { OwnChoice } from './own-choice.tsx'

const mayWrite = ({ id, name, guest, appRoles, schools }: Me): boolean =>
  may({ id, name, guest, appRoles, links: schools }, 'writeUpdate', { kind: 'none' }).ok

type AsideProps = { readonly me: Me; readonly replyTo: string | null }

export const Aside = ({ me, replyTo }: AsideProps) => (
  <div className="col g8">
    {mayWrite(me) && (
      <p>
        <a href="#/officer/updates">Write or send updates</a>
      </p>
    )}
    {replyTo !== null && <OfficeLink to={replyTo} date={null} />}
  </div>
)

const none = (
  <div className="card">
    <Notice icon="done" title="No update has gone out yet">
      The director’s weekly update will stand here, each week of it.
    </Notice>
  </div>
)

type Props = { readonly api: Api; readonly me: Me; readonly view: View }

export const ArchivePage = ({ api, me, view }: Props) => {
  const { load, again } = useLoad(api, updatePaths.archive(), archiveSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const { editions, replyTo, channelOnly = null } = load.body
  return (
    <Page
      title="Weekly updates"
      lead="What the director of education wrote to all schools, week by week."
      back={{ to: '/', words: 'Home' }}
      aside={<Aside me={me} replyTo={replyTo} />}
    >
      {editions.length === 0 ? none : <Listing api={api} me={me} view={view} all={editions} />}
      {channelOnly !== null && <OwnChoice api={api} first={channelOnly} />}
    </Page>
  )
}
