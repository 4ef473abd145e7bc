// The answers: every question in a list with its profile, and the one chosen beside it.

import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import type { ResultsView } from '../../../../../shared/api/results.ts'
import { officerPath } from '../../officer-route.ts'
import { allQuestions, isScale, type PlacedQuestion } from '../format.ts'
import { QuestionView } from './question-view.tsx'
import { Stack } from './stack.tsx'

type ListProps = {
  readonly id: string
  readonly sections: ResultsView['results']['sections']
  readonly chosen: PlacedQuestion | undefined
}

const QuestionList = ({ id, sections, chosen }: ListProps) => (
  <nav className="rlist" aria-label="Questions">
    {sections.map((section) => (
      <section key={section.id}>
        <h2 className="t-cap fg3 rsec">{`${section.number} ${section.title}`.trim()}</h2>
        <ol className="plain">
          {section.questions.map((question) => {
            const [tally] = question.tallies
            return (
              <li key={question.code}>
                <a
                  className="rq"
                  href={`#${officerPath(id, 'answers', question.code)}`}
                  aria-current={question.code === chosen?.question.code ? 'true' : undefined}
                >
                  <span className="grow clip">{question.text}</span>
                  {tally !== undefined && isScale(question) && (
                    <span className="rmini">
                      <Stack tally={tally} isSmall />
                    </span>
                  )}
                </a>
              </li>
            )
          })}
        </ol>
      </section>
    ))}
  </nav>
)

export const AnswersPage = ({ view, code }: { view: ResultsView; code: string | null }) => {
  const { sections } = view.results
  const questions = allQuestions(sections)
  const chosen = questions.find(({ question }) => question.code === code) ?? questions[0]
  return (
    <div className={`rgrid ${code === null ? 'shows-list' : 'shows-detail'}`}>
      <QuestionList id={view.id} sections={sections} chosen={chosen} />
      <div className="rmain">
        <a className="back rback" href={`#${officerPath(view.id, 'answers')}`}>
          <ArrowLeft20Regular aria-hidden />
          All questions
        </a>
        {chosen !== undefined && <QuestionView key={chosen.question.code} id={view.id} placed={chosen} />}
      </div>
    </div>
  )
}
