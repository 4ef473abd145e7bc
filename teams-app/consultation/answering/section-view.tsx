// One section: what stands in the way if anything, its questions, and the way to the next.

import { Button } from '@fluentui/react-components'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { isAnswered } from '../../../shared/domain/consultation/progress.ts'
import type { Question } from '../../../shared/domain/consultation/question.ts'
import { fieldsOf } from '../../../shared/domain/consultation/question.ts'
import { chunk } from '../../platform/chunk.ts'
import { consultationPath } from '../../platform/route.ts'
import { QuestionCard } from '../../ui/controls/question-card.tsx'
import { BackgroundFold } from './background.tsx'
import { Banners } from './banners.tsx'

import { answersOf } from './saving/saving.ts'
import { toSettle } from './saving/status.ts'
import type { Work } from './work.ts'

const RoleChoice = chunk(() => import('./role-choice.tsx').then((file) => file.RoleChoice))
const Merge = chunk(() => import('./merge/merge.tsx').then((file) => file.Merge))

type Props = {
  readonly work: Work
  readonly sections: readonly Section[]
  readonly section: Section
  /** True when the address names this section: then its heading takes the focus. */
  readonly isAsked: boolean
}

const Asked = ({ work, question }: { work: Work; question: Question }) => {
  const { saver, saving } = work
  const fieldOf = (id: string) => saving.fields[id]
  const isRefused = fieldsOf(question).some(({ id }) => {
    const field = fieldOf(id)
    return field !== undefined && field.refused !== null && field.refused === field.typed
  })
  return (
    <QuestionCard
      question={question}
      isAnswered={isAnswered(question, answersOf(saving))}
      refused={
        isRefused ? (saving.trouble?.title ?? 'This answer was not taken. Change it to save it.') : null
      }
      value={(id) => fieldOf(id)?.typed ?? ''}
      onChange={saver.type}
      instead={(id) => {
        const field = fieldOf(id)
        return field === undefined || field.theirs === null ? null : (
          <Suspense fallback={<p role="status">Two versions of this answer are being compared.</p>}>
            <Merge
              question={question}
              isText={question.kind === 'freeText' || id.endsWith('_c')}
              mine={field.typed}
              theirs={field.theirs}
              decide={(choice) => {
                saver.decide(id, choice)
                // The buttons go; whoever pressed one stays at the question.
                document.getElementById(question.code)?.focus()
              }}
            />
          </Suspense>
        )
      }}
    />
  )
}

const Ways = ({ work, sections, section }: Omit<Props, 'isAsked'>) => {
  const { id, response } = work.loaded
  const at = sections.indexOf(section)
  const previous = sections[at - 1]
  const next = sections[at + 1]
  const to = (view: string) => () => {
    work.saver.hurry()
    work.go(consultationPath(id, response.urn, view))
  }
  const appearance = toSettle(work.saving) > 0 ? 'secondary' : 'primary'
  return (
    <div className="pbar anav no-print">
      {previous && (
        <Button onClick={to(previous.id)}>
          <span>
            Previous<span className="wide-words"> section</span>
          </span>
        </Button>
      )}
      <Button className="anext" appearance={appearance} onClick={to(next?.id ?? 'review')}>
        {next === undefined ? (
          'Review and send'
        ) : (
          <>
            <span className="wide-words">{`Next: ${next.title}`}</span>
            <span className="phone-words">Next section</span>
          </>
        )}
      </Button>
    </div>
  )
}

export const SectionView = ({ work, sections, section, isAsked }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [wasAsked] = useState(work.saving.reference === null)
  useEffect(() => {
    if (!isAsked) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [isAsked])
  const inPaper = section.number === '' ? '' : `, numbered ${section.number} in the paper`
  return (
    <>
      <Banners work={work} />
      <div>
        <p className="t-cap fg3">
          {`Section ${sections.indexOf(section) + 1} of ${sections.length}${inPaper}. Every question is optional.`}
        </p>
        <h2 className="t-title break" ref={heading} tabIndex={-1}>
          {section.title}
        </h2>
      </div>
      {wasAsked && (
        <Suspense fallback={<div className="card bgfold role" />}>
          <RoleChoice work={work} />
        </Suspense>
      )}
      <BackgroundFold section={section} loaded={work.loaded} />
      {section.questions.map((question) => (
        <Asked key={question.code} work={work} question={question} />
      ))}
      <Ways work={work} sections={sections} section={section} />
    </>
  )
}
