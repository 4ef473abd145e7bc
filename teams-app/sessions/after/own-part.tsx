// A person's own part in a session that is over: minutes, certificate, "I was there", what was said, one question.

import './after.css'
import { Button } from '@fluentui/react-components'
import { afterPaths, type OwnAfter, ownAfterSchema } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { momentInWords } from '../../../shared/domain/kernel/words.ts'
import { certificateName } from '../../../shared/domain/sessions/file-names.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { ownMinutes, pointsIn } from './after-words.ts'
import { Certificate } from './certificate.tsx'
import { OwnQuestion } from './own-question.tsx'

type Part = {
  readonly api: Api
  readonly id: string
  readonly title: string
  readonly own: OwnAfter
  readonly again: () => void
}

const Minutes = ({ api, id, title, own, again }: Part) => {
  const { post, problem, isBusy } = useAction(api)
  const dispute = () => {
    post(afterPaths.dispute(id), nothingSchema, {}, again).catch(() => undefined)
  }
  return (
    <section className="card pad col g12" aria-labelledby="minutes-title">
      <h2 className="t-sub" id="minutes-title">
        Your attendance
      </h2>
      <p className="reading">{ownMinutes(own)}</p>
      {own.noCertificate !== null && own.minutes !== null && (
        <p className="fg2 reading">{`A certificate needs ${own.needed} minutes.`}</p>
      )}
      {problem !== null && <Trouble title="The officers were not told." problem={problem} />}
      <p role="status" className="reading">
        {own.disputedAt !== null &&
          `You told the officers on ${momentInWords(own.disputedAt)} that you were there. They can put your minutes right.`}
      </p>
      <div className="acts">
        {own.noCertificate === null && (
          <Certificate
            path={afterPaths.certificate(id)}
            fileName={certificateName(title)}
            words="Save certificate (PDF)"
            of={title}
          />
        )}
        {own.mayDispute && own.disputedAt === null && (
          <Button disabledFocusable={isBusy} onClick={dispute}>
            {(own.minutes ?? 0) === 0 ? 'I was there' : 'I was there longer'}
          </Button>
        )}
      </div>
    </section>
  )
}

const WhatWasSaid = ({ own: { materials } }: { own: OwnAfter }) => {
  const points = pointsIn(materials.points)
  if (materials.recording === null && points.length === 0) return null
  return (
    <section className="card pad col g12" aria-labelledby="said-title">
      <h2 className="t-sub" id="said-title">
        What was said
      </h2>
      {points.length > 0 && (
        <ul className="afpoints reading">
          {points.map((point) => (
            <li key={point} className="break">
              {point}
            </li>
          ))}
        </ul>
      )}
      {materials.recording !== null && (
        <p>
          <a href={materials.recording} target="_blank" rel="noreferrer" className="break">
            {`Watch the recording on ${materials.domain ?? 'another site'}`}
          </a>
        </p>
      )}
    </section>
  )
}

/** Nothing for somebody who had no part in it. */
export const OwnPart = ({ api, id, title }: Pick<Part, 'api' | 'id' | 'title'>) => {
  const { load, again } = useLoad(api, afterPaths.own(id), ownAfterSchema)
  if (load.state === 'loading') return null
  if (load.state === 'problem') {
    return load.problem.type === 'nothingHeld' ? null : (
      <Trouble title="We could not load your attendance." problem={load.problem} />
    )
  }
  const own = load.body
  return (
    <>
      <Minutes api={api} id={id} title={title} own={own} again={again} />
      <WhatWasSaid own={own} />
      {own.followUp !== null && (
        <OwnQuestion
          key={`${own.followUp.useful} ${own.followUp.better}`}
          api={api}
          id={id}
          question={own.followUp}
          again={again}
        />
      )}
    </>
  )
}
