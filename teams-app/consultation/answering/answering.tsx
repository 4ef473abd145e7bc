// One consultation for one school: loads it once and shows the page the address asks for.

import './answering.css'
import './answering-phone.css'
import './sending/sending.css'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { answeringSchema, type Answering as Loaded, responsePaths } from '../../../shared/api/responses.ts'
import { chunk } from '../../platform/chunk.ts'
import type { Route } from '../../platform/route.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { AnsweringPage } from './answering-page.tsx'
import { useSaver } from './saving/use-saver.ts'
import type { Work } from './work.ts'

// Not on the first view: a chunk each group, so that answering itself stays within its budget of 110 KB.
const NotAsked = chunk(() => import('./choosing/not-asked.tsx').then((file) => file.NotAsked))
const ChooseSchool = chunk(() => import('./choosing/choose-school.tsx').then((file) => file.ChooseSchool))
const ReviewPage = chunk(() => import('./sending/review-page.tsx').then((file) => file.ReviewPage))
const ReceiptPage = chunk(() => import('./sending/receipt-page.tsx').then((file) => file.ReceiptPage))
const CopyPage = chunk(() => import('./sending/copy-page.tsx').then((file) => file.CopyPage))
const PaperPage = chunk(() => import('./paper-page.tsx').then((file) => file.PaperPage))
const ClosedPage = chunk(() => import('./sending/closed-page.tsx').then((file) => file.ClosedPage))
const ScheduledPage = chunk(() => import('./sending/closed-page.tsx').then((file) => file.ScheduledPage))

type ConsultationRoute = Extract<Route, { page: 'consultation' }>
type Props = {
  readonly api: Api
  readonly me: Me
  readonly route: ConsultationRoute
  readonly go: (path: string) => void
}

const Open = ({ api, me, loaded, route, go }: Props & { loaded: Loaded }) => {
  const { saver, saving } = useSaver(api, me.id, loaded)
  const [sent, setSent] = useState({ reference: loaded.response.reference, at: loaded.response.sentAt })
  const work: Work = { api, go, loaded, saver, saving, sent, setSent }
  switch (route.view.kind) {
    case 'start':
      return <AnsweringPage work={work} section={null} />
    case 'section':
      return <AnsweringPage work={work} section={route.view.section} />
    case 'review':
      return <ReviewPage work={work} />
    case 'receipt':
      return <ReceiptPage work={work} />
    case 'copy':
      return <CopyPage loaded={loaded} saving={saving} sent={sent} />
    case 'paper':
      return <PaperPage loaded={loaded} />
  }
}

const Closed = ({ api, me, loaded, route }: Props & { loaded: Loaded }) => {
  const { saving } = useSaver(api, me.id, loaded)
  const { reference, sentAt } = loaded.response
  if (route.view.kind === 'paper') return <PaperPage loaded={loaded} />
  return route.view.kind === 'copy' ? (
    <CopyPage loaded={loaded} saving={saving} sent={{ reference, at: sentAt }} />
  ) : (
    <ClosedPage loaded={loaded} saving={saving} />
  )
}

const ForSchool = (props: Props & { school: string }) => {
  const { load, again } = useLoad(
    props.api,
    responsePaths.answering(props.route.id, props.school),
    answeringSchema,
  )
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') {
    const isNotAsked = load.problem.type === 'notInvited' || load.problem.type === 'notYourSchool'
    return isNotAsked ? (
      <NotAsked words={load.problem.title} />
    ) : (
      <Trouble problem={load.problem} again={again} />
    )
  }
  switch (load.body.moment) {
    case 'open':
      return <Open {...props} loaded={load.body} />
    case 'closed':
      return <Closed {...props} loaded={load.body} />
    case 'scheduled':
      return props.route.view.kind === 'paper' ? (
        <PaperPage loaded={load.body} />
      ) : (
        <ScheduledPage loaded={load.body} />
      )
  }
}

/** Asks which school when the address does not say and the person has several. */
export const Answering = (props: Props) => {
  const { route, me, api } = props
  const [only, ...others] = [...new Set(me.schools.map((school) => school.urn))]
  const school = route.school ?? (others.length === 0 ? only : undefined)
  if (school !== undefined) return <ForSchool {...props} school={school} />
  if (only !== undefined) return <ChooseSchool api={api} id={route.id} />
  return (
    <NotAsked words="You are not linked to a school. Ask the council to link you, so that you can answer." />
  )
}
