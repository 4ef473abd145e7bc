// Which schools pressed "Noted", which are outstanding, and how many signed-in people opened it.

import type * as z from 'zod/mini'
import type { notedSchema } from '../../../shared/api/update-delivery.ts'
import { count, momentInWords } from '../../../shared/domain/kernel/words.ts'
import { Scroll } from '../../ui/officer/scroll.tsx'
import { Bar } from '../../ui/page/progress.tsx'

type Noted = z.infer<typeof notedSchema>
type Outstanding = Noted['outstanding'][number]

/** Of those it was for: a school that was not asked may note it too. */
const doneOf = ({ schools, outstanding }: Noted): number => schools - outstanding.length

const notedInWords = (body: Noted): string =>
  body.schools === 0
    ? 'It was for no school'
    : `${doneOf(body).toLocaleString('en-GB')} of ${count(body.schools, 'school')} noted it`

const openedInWords = ({ openedBy }: Noted): string =>
  openedBy === 0
    ? 'Nobody has opened it in the tab yet.'
    : `${count(openedBy, 'signed-in person has', 'signed-in people have')} opened it in the tab.`

const areasOf = (outstanding: readonly Outstanding[]): readonly [string, readonly Outstanding[]][] => {
  const names = [...new Set(outstanding.map(({ area }) => area))].toSorted((a, b) => a.localeCompare(b))
  return names.map((name) => [name, outstanding.filter(({ area }) => area === name)])
}

const OutstandingCard = ({ outstanding }: Pick<Noted, 'outstanding'>) => (
  <section className="card" aria-labelledby="outstanding-title">
    <h2 className="t-sub opad" id="outstanding-title">
      {outstanding.length === 0
        ? 'Every school has noted it'
        : `${count(outstanding.length, 'school is', 'schools are')} outstanding`}
    </h2>
    <ul className="plain">
      {areasOf(outstanding).map(([area, schools], _at, all) => (
        <li key={area} className="orow">
          <details className="grow" open={all.length === 1}>
            <summary>{`${area === '' ? 'No area' : area}: ${count(schools.length, 'school')}`}</summary>
            <ul className="plain vcolumns mt8">
              {schools
                .toSorted((a, b) => a.name.localeCompare(b.name))
                .map(({ urn, name }) => (
                  <li key={urn} className="break">
                    {name}
                  </li>
                ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  </section>
)

const NotedCard = ({ noted }: Pick<Noted, 'noted'>) =>
  noted.length === 0 ? null : (
    <section className="card" aria-labelledby="noted-title">
      <h2 className="t-sub opad" id="noted-title">
        Noted
      </h2>
      <Scroll label="Schools that noted it">
        <table className="otbl">
          <thead>
            <tr>
              <th scope="col">School</th>
              <th scope="col">By</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {noted
              .toSorted((a, b) => b.at.localeCompare(a.at))
              .map(({ urn, name, by, at }) => (
                <tr key={urn}>
                  <th scope="row">{name}</th>
                  <td>{by}</td>
                  <td>{momentInWords(at)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )

export const NotedPage = ({ body }: { body: Noted }) => (
  <>
    <section className="card pad col g12">
      <h2 className="t-card">{notedInWords(body)}</h2>
      <Bar done={doneOf(body)} of={body.schools} label={notedInWords(body)} />
      <p className="fg2">{openedInWords(body)}</p>
    </section>
    <OutstandingCard outstanding={body.outstanding} />
    <NotedCard noted={body.noted} />
  </>
)
