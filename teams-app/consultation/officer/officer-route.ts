// Where the officer is below /officer: the list, or one consultation at one of its pages.

import { idPatterns } from '../../../shared/domain/kernel/ids.ts'

const views = [
  'paper',
  'questions',
  'about',
  'people',
  'publish',
  'turnout',
  'answers',
  'texts',
  'workshops',
  'waiting',
  'corrections',
] as const
export type OfficerView = (typeof views)[number]

export type OfficerRoute =
  | { readonly page: 'list' }
  | { readonly page: 'missing' }
  | {
      readonly page: 'consultation'
      readonly id: string
      /** Null: the page that fits the state of the consultation. */
      readonly view: OfficerView | null
      /** What is chosen on the page: a section `s3`, a question `Q07`; null when nothing is. */
      readonly part: string | null
      readonly question: string | null
    }

/** Reads `/attendance-2030/questions/s3?q=Q07`. Everything unknown is `missing`. */
export const readOfficerRoute = (rest: string): OfficerRoute => {
  const [path = '', query = ''] = rest.split('?')
  const [id, named, part = null, ...more] = path.split('/').filter((one) => one !== '')
  if (id === undefined) return { page: 'list' }
  const view = named === undefined ? null : views.find((one) => one === named)
  const isPart = part === null || /^(s\d{1,3}|Q\d{2,3})$/.test(part)
  if (!idPatterns.ConsultationId.test(id) || view === undefined || !isPart || more.length > 0) {
    return { page: 'missing' }
  }
  const question = new URLSearchParams(query).get('q')
  return {
    page: 'consultation',
    id,
    view,
    part,
    question: question !== null && /^Q\d{2,3}$/.test(question) ? question : null,
  }
}

/** The address of a page of a consultation, without the `#`. */
export const officerPath = (
  id: string,
  view: OfficerView | null = null,
  part: string | null = null,
  question: string | null = null,
): string =>
  [`/officer/${id}`, view, part].filter((one) => one !== null).join('/') +
  (question === null ? '' : `?q=${question}`)
