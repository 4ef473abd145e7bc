// What stands beside the words of an update: the way to the director's office, and other weeks.

import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import type { Api } from '../../../shared/api/client.ts'
import { archiveSchema } from '../../../shared/api/update-archive.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { dayInShort } from '../../../shared/domain/kernel/words.ts'
import { withdrawn } from '../../../shared/domain/updates/wording/withdrawn.ts'
import { useLoad } from '../../platform/use-load.ts'
import { type Listed, neighboursOf, readingPath, replyLink } from './reading-words.ts'

/** The address stands beside the link: not everybody has a mail program that opens from here. */
export const OfficeLink = ({ to, date }: { to: string; date: Listed['date'] | null }) => (
  <p className="row g8 top">
    <Mail20Regular aria-hidden />
    <span className="col">
      <a className="break" href={replyLink(to, date)}>
        Write to the director’s office
      </a>
      <span className="t-cap fg2 break">{to}</span>
    </span>
  </p>
)

export const Neighbour = ({ edition, words }: { edition: Listed | undefined; words: string }) =>
  edition === undefined ? null : (
    <li className="col">
      <span className="t-cap fg3">{`${words}: ${dayInShort(edition.date)}`}</span>
      <span className="row wrap g8">
        <a className="break" href={`#${readingPath(edition.id)}`}>
          {edition.summary}
        </a>
        {edition.state === 'recalled' && <span className="chip">{withdrawn}</span>}
      </span>
    </li>
  )

export const Neighbours = ({ api, id }: { api: Api; id: string }) => {
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
