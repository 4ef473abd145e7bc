// Answering section by section: the sections with their progress, the questions, the background beside them.

import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { TextBulletList20Regular } from '@fluentui/react-icons/svg/text-bullet-list'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { businessNow, daysLeftInWords } from '../../platform/business-time.ts'
import { consultationPath } from '../../platform/route.ts'
import { Foot, SkipLink, usePageTitle } from '../../ui/page/page.tsx'
import { SavedState } from '../../ui/page/saved-state.tsx'
import { BackgroundAside } from './background.tsx'
import { continueAt } from './continue-at.ts'
import { answersOf } from './saving/saving.ts'
import { statusOf } from './saving/status.ts'
import { SectionView } from './section-view.tsx'
import { SectionSegments, SectionsNav } from './sections-nav.tsx'
import { asking, type Work } from './work.ts'

const Header = ({ work, isList }: { work: Work; isList: boolean }) => {
  const { id, content, response } = work.loaded
  const heading = usePageTitle(content.title)
  const path = (view: string) => consultationPath(id, response.urn, view)
  return (
    <div className="ahead">
      <a className="icon-link" href="#/consultations" aria-label="Back to consultations">
        <ArrowLeft20Regular aria-hidden />
      </a>
      <div className="grow">
        <h1 className="t-sub clip" ref={heading} tabIndex={-1}>
          {content.title}
        </h1>
        <p className="t-cap fg2 clip awho">{`Your answer for ${response.schoolName}`}</p>
      </div>
      <SavedState {...statusOf(work.saving)} />
      {content.closes !== null && (
        <span className="fg2 nowrap adays">{daysLeftInWords(businessNow(), content.closes)}</span>
      )}
      <Button className="areview" onClick={() => work.go(path('review'))}>
        {work.sent.at === null ? 'Review and send' : 'Read what you sent'}
      </Button>
      {!isList && (
        <a className="icon-link alist" href={`#${path('')}`} aria-label="All sections">
          <TextBulletList20Regular aria-hidden />
        </a>
      )}
    </div>
  )
}

const sectionFor = (sections: readonly Section[], wanted: string | null, start: Section | undefined) =>
  sections.find((section) => section.id === wanted) ?? start

export const AnsweringPage = ({ work, section: wanted }: { work: Work; section: string | null }) => {
  const sections = asking(work.loaded)
  const answers = answersOf(work.saving)
  const start = continueAt(sections, answers)
  const section = sectionFor(sections, wanted, start)
  const isList = wanted === null
  return (
    <div className={`page ans ${isList ? 'shows-list' : 'shows-section'}`}>
      <SkipLink to="questions">Skip to questions</SkipLink>
      <header className="atop">
        <Header work={work} isList={isList} />
        <div className="asegs">
          <SectionSegments sections={sections} answers={answers} />
        </div>
      </header>
      <div className="agrid">
        <SectionsNav work={work} sections={sections} answers={answers} current={section} start={start} />
        <main className="col g16 amain" id="questions" tabIndex={-1}>
          {section !== undefined && (
            <SectionView
              key={section.id}
              work={work}
              sections={sections}
              section={section}
              isAsked={!isList}
            />
          )}
          <Foot />
        </main>
        {section !== undefined && <BackgroundAside section={section} loaded={work.loaded} />}
      </div>
    </div>
  )
}
