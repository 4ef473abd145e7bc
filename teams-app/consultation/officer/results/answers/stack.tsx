// The stacked bar of a scale: order fixed, parts told apart by shade and pattern, what is hidden as one hatched part.

import './stack.css'
import { partsOf, type Tally } from '../format.ts'

const classes: Readonly<Record<string, string>> = {
  sa: 'k1',
  agree: 'k2',
  neither: 'k3',
  disagree: 'k4',
  sd: 'k5',
  yes: 'k1',
  partly: 'k3',
  no: 'k5',
  nv: 'k0',
}

export const Stack = ({ tally, isSmall = false }: { tally: Tally; isSmall?: boolean }) => (
  <span className={`stack ${isSmall ? 'mini' : ''}`} aria-hidden>
    {partsOf(tally).map(({ code, label, share }) => (
      <span
        key={code ?? 'hidden'}
        className={code === null ? 'kc' : (classes[code] ?? 'k0')}
        style={{ flexGrow: share }}
      >
        {!isSmall && label !== '' && <b>{label}</b>}
      </span>
    ))}
  </span>
)

export const Key = ({ tally, hidesSome }: { tally: Tally; hidesSome: boolean }) => (
  <p className="row wrap g12 t-cap fg2" aria-hidden>
    {tally.rows.map(({ choice }) => (
      <span key={choice.code} className="row g4">
        <i className={`rkey ${classes[choice.code] ?? 'k0'}`} />
        {choice.words}
      </span>
    ))}
    {hidesSome && (
      <span className="row g4">
        <i className="rkey kc" />
        c, not shown
      </span>
    )}
  </p>
)
