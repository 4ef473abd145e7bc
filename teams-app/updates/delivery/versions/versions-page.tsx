// The versions of an edition, the newest first: each correction with what it changed, why, and who agreed.

import type { EditionWire } from '../../../../shared/api/updates.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { ChangeList } from './change-list.tsx'

type Correction = EditionWire['corrections'][number]

/** What a correction made of it: what the next one found, or what it says now. */
const after = ({ corrections, content }: EditionWire, at: number) => corrections[at + 1]?.before ?? content

const One = ({ edition, correction, at }: { edition: EditionWire; correction: Correction; at: number }) => (
  <li className="orow">
    <div className="col g8 grow">
      <h3 className="t-strong break">{correction.line}</h3>
      <p className="fg2 break">{correction.reason}</p>
      <p className="t-cap fg2">
        {`Written by ${correction.by.name}, agreed by ${correction.approvedBy.name} on ${momentInWords(correction.at)}.`}
      </p>
      <details open={at === edition.corrections.length - 1}>
        <summary>What changed</summary>
        <div className="mt8">
          <ChangeList was={correction.before} is={after(edition, at)} />
        </div>
      </details>
    </div>
  </li>
)

export const Versions = ({ edition }: { edition: EditionWire }) => {
  const { corrections, sendAt, author, approvedBy } = edition
  return (
    <section className="card" aria-labelledby="versions-title">
      <h2 className="t-sub opad" id="versions-title">
        {corrections.length === 0 ? 'It stands as it was sent' : 'Corrected so far'}
      </h2>
      <ol className="plain" reversed>
        {corrections
          .map((correction, at) => (
            <One key={correction.revision} edition={edition} correction={correction} at={at} />
          ))
          .toReversed()}
        <li className="orow">
          <div className="col">
            <h3 className="t-strong">The first version</h3>
            <p className="fg2">
              {`Written by ${author.name}${approvedBy === null ? '' : `, agreed by ${approvedBy.name}`}.${
                sendAt === null ? '' : ` For ${momentInWords(sendAt)}.`
              }`}
            </p>
          </div>
        </li>
      </ol>
    </section>
  )
}
