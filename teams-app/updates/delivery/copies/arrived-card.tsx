// How many copies arrived and what they say by now, as a sentence, a bar and its parts in words.

import {
  arrivedInWords,
  askedInWords,
  type Delivery,
  figuresOf,
  type Of,
  partsInWords,
  underWayInWords,
  unknownInWords,
} from './delivery-words.ts'

const share = (of: number, all: number) => ({ flexGrow: of, flexBasis: all === 0 ? 0 : of > 0 ? 6 : 0 })

export const ArrivedCard = ({ delivery, of }: { delivery: Delivery; of: Of }) => {
  const { all, arrived, missing, toGo } = figuresOf(delivery)
  const words = arrivedInWords(delivery, of)
  const parts = partsInWords(delivery, of)
  const underWay = underWayInWords(delivery)
  const unknown = unknownInWords(delivery, of)
  const asked = askedInWords(delivery)
  return (
    <section className="card pad col g12 varrived" aria-labelledby="arrived-title">
      <h2 className="t-card" id="arrived-title">
        {words}
      </h2>
      {all > 0 && (
        <div className="vbar" role="img" aria-label={`${words}: ${parts.join(', ')}`}>
          {arrived > 0 && <i className="here" style={share(arrived, all)} />}
          {missing > 0 && <i className="gone" style={share(missing, all)} />}
          {toGo > 0 && <i className="wait" style={share(toGo, all)} />}
        </div>
      )}
      {parts.length > 0 && (
        <ul className="plain row wrap vparts">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {unknown !== null && <p>{unknown}</p>}
      {asked !== null && <p>{asked}</p>}
      <p className="fg2" role="status">
        {underWay}
      </p>
    </section>
  )
}
