// Whom an edition reaches and when: the figures, some names, the minute with the hours of messages.

import type { EditionWire } from '../../../shared/api/updates.ts'
import { businessNow } from '../../platform/business-time.ts'
import { figuresOf, peopleInWords, whenInWords } from './approval-words.ts'

const channelsInWords = ({ sending }: EditionWire): string =>
  sending.channels.map(({ name }) => name).join(', ')

export const WhoCard = ({ edition }: { edition: EditionWire }) => {
  const people = peopleInWords(edition.reach)
  const channels = channelsInWords(edition)
  return (
    <section className="card pad col g12" aria-labelledby="who-title">
      <h2 className="t-sub" id="who-title">
        Who gets it
      </h2>
      <dl className="afigs">
        {figuresOf(edition).map(({ of, words }) => (
          <div key={words}>
            <dt className="t-cap fg2">{words}</dt>
            <dd className="t-card num">{of.toLocaleString('en-GB')}</dd>
          </div>
        ))}
      </dl>
      {people !== '' && <p className="break">{people}</p>}
      {channels !== '' && (
        <details>
          <summary>The channels by name</summary>
          <p className="mt4 break">{channels}</p>
        </details>
      )}
      <p className="fg2">The list is fixed when you agree.</p>
    </section>
  )
}

export const WhenCard = ({ edition }: { edition: EditionWire }) => (
  <section className="card pad col g8" aria-labelledby="when-title">
    <h2 className="t-sub" id="when-title">
      When
    </h2>
    <p className="t-strong">{whenInWords(edition, businessNow())}</p>
    <p className="fg2">
      London time. Messages go out from 8am to 6pm on school days, never at night, at weekends or in the
      holidays.
      {edition.sendAt !== null &&
        ' If its minute is missed by more than an hour, we ask you before anything is sent.'}
    </p>
  </section>
)
