// A part that is filled in when it is sent: which facts, and what they say at this moment.

import { Select } from '@fluentui/react-components'
import { DataPie20Regular } from '@fluentui/react-icons/svg/data-pie'
import { type LiveKind, liveKinds } from '../../../../../shared/domain/updates/edition.ts'
import { type BlockWire, changeBlock } from '../../edits/blocks.ts'
import type { Editing, LiveNow } from '../editing.ts'

const kinds: Readonly<Record<LiveKind, string>> = {
  openConsultations: 'Open consultations and when they close',
  sessionsWithPlaces: 'Sessions with places left',
}

const headings: Readonly<Record<LiveKind, string>> = {
  openConsultations: 'Open consultations',
  sessionsWithPlaces: 'Sessions with places left',
}
type Live = Extract<BlockWire, { kind: 'live' }>

/** A part with other facts; a heading that nobody has changed goes with them. */
const withFacts = (block: Live, what: LiveKind): Live => ({
  ...block,
  what,
  heading: block.heading === headings[block.what] ? headings[what] : block.heading,
})

export const newLive = (id: string): Live => ({
  kind: 'live',
  id,
  heading: headings.openConsultations,
  what: 'openConsultations',
})

const Now = ({ live, what }: { live: LiveNow; what: LiveKind }) => {
  const now = live?.[what]
  if (now === undefined)
    return <p className="fg2">What it says now stands in the preview once it is saved.</p>
  return (
    <>
      {now.lines.length === 0 && (
        <p>There is nothing to fill in now. Readers would see “Nothing at the moment.”</p>
      )}
      {now.lines.length > 0 && (
        <ul className="plain col g4">
          {now.lines.map(({ title, line }) => (
            <li key={`${title} ${line}`} className="break">
              <strong>{title}</strong>
              {`: ${line}`}
            </li>
          ))}
        </ul>
      )}
      {now.leftOut !== '' && <p className="t-cap fg2">{now.leftOut}</p>}
    </>
  )
}

export const LiveBlock = ({ editing, block }: { editing: Editing; block: Live }) => (
  <div className="ulive col g8">
    <div className="row between wrap g8">
      <span className="row g8 uwhat">
        <DataPie20Regular className="fgb" aria-hidden />
        <Select
          aria-label="Which facts"
          value={block.what}
          onChange={(_, { value }) => {
            const what = liveKinds.find((kind) => kind === value)
            if (what !== undefined)
              editing.change((content) => changeBlock(content, withFacts(block, what)), 'changing live facts')
          }}
        >
          {liveKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind]}
            </option>
          ))}
        </Select>
      </span>
      <span className="t-cap fg2">
        {editing.mode === 'write' ? 'Live, filled in when sent' : 'As it was when sent'}
      </span>
    </div>
    {editing.mode === 'write' && <Now live={editing.live} what={block.what} />}
  </div>
)
