// The sections as a list of links with their progress; on a phone a page of its own.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill20Regular } from '@fluentui/react-icons/svg/circle-half-fill'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { answeredCount, progressOf } from '../../../shared/domain/consultation/progress.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../../shared/domain/kernel/words.ts'
import { consultationPath } from '../../platform/route.ts'
import { type PartState, Segments } from '../../ui/page/progress.tsx'
import type { Work } from './work.ts'

type SectionsProps = { readonly sections: readonly Section[]; readonly answers: Answers }

const icons: Readonly<Record<PartState, React.ReactNode>> = {
  done: <CheckmarkCircle20Filled className="ok" aria-hidden />,
  started: <CircleHalfFill20Regular className="fgb" aria-hidden />,
  notStarted: <Circle20Regular className="fg3" aria-hidden />,
}

const doneWords = ({ sections, answers }: SectionsProps) =>
  `${sections.filter((section) => progressOf(section, answers) === 'done').length} of ${sections.length} sections done`

export const SectionSegments = (props: SectionsProps) => (
  <Segments
    parts={props.sections.map((section) => progressOf(section, props.answers))}
    label={doneWords(props)}
  />
)

const standing = (section: Section, answers: Answers) => {
  switch (progressOf(section, answers)) {
    case 'done':
      return 'Done'
    case 'started':
      return `${answeredCount(section.questions, answers)} of ${section.questions.length} answered`
    case 'notStarted':
      return 'Not started'
  }
}

type Props = SectionsProps & {
  readonly work: Work
  readonly current: Section | undefined
  readonly start: Section | undefined
}

export const SectionsNav = ({ work, sections, answers, current, start }: Props) => {
  const { id, content, response } = work.loaded
  const path = (view: string) => consultationPath(id, response.urn, view)
  return (
    <div className="secs">
      <nav aria-label="Sections">
        <div className="sech">
          <div className="row between">
            <h2 className="t-strong">Sections</h2>
            <span className="t-cap fg3">{doneWords({ sections, answers }).replace(' sections', '')}</span>
          </div>
          <div className="mt8">
            <SectionSegments sections={sections} answers={answers} />
          </div>
        </div>
        <p className="t-cap fg2 seclead">
          {`Your answer for ${response.schoolName}.`}
          {content.closes !== null && ` It closes on ${dayInShort(day(content.closes))}.`}
        </p>
        <div className="sections-bar">
          <Button onClick={() => work.go(path('review'))}>Review and send</Button>
          {start !== undefined && (
            <Button appearance="primary" className="grow" onClick={() => work.go(path(start.id))}>
              {`${Object.keys(answers).length === 0 ? 'Start' : 'Continue'} at section ${sections.indexOf(start) + 1}`}
            </Button>
          )}
        </div>
        <ol className="plain">
          {sections.map((section, at) => (
            <li key={section.id}>
              <a
                className="sec"
                href={`#${path(section.id)}`}
                aria-current={section === current ? 'step' : undefined}
              >
                {icons[progressOf(section, answers)]}
                <span className="grow">
                  <span className="row top">
                    <span className="secn num">{at + 1}</span>
                    <span className="grow break">{section.title}</span>
                  </span>
                  <span className="t-cap fg3 secm">{standing(section, answers)}</span>
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}
