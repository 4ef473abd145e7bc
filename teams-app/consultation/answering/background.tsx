// What the paper says about a section and where it was discussed: beside the questions, or folded above them.

import { BookOpen20Regular } from '@fluentui/react-icons/svg/book-open'
import type { Answering } from '../../../shared/api/responses.ts'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { consultationPath } from '../../platform/route.ts'
import { Contact } from '../../ui/text/contact.tsx'
import { Prose } from '../../ui/text/prose.tsx'

type Props = { readonly section: Section; readonly loaded: Answering }

/** Where a proposal was discussed before, in the order of the paper. */
export const Pathway = ({ steps }: { steps: Section['pathway'] }) => (
  <ol className="plain path mt8">
    {steps.map(({ when, forum, purpose }) => (
      <li key={`${when} ${forum} ${purpose}`}>
        {when !== '' && <span className="t-cap fg3">{when}</span>}
        <span>{forum}</span>
        {purpose !== '' && <span className="t-cap fg2">{purpose}</span>}
      </li>
    ))}
  </ol>
)

const Background = ({ section, loaded: { id, content, response } }: Props) => (
  <>
    {section.background === '' ? (
      <p className="fg2">
        {content.reason === '' ? 'The paper has no text for this section.' : content.reason}
      </p>
    ) : (
      <div className="fg2">
        <Prose text={section.background} />
      </div>
    )}
    {section.pathway.length > 0 && (
      <>
        <h3 className="t-strong mt24">Where this was discussed</h3>
        <Pathway steps={section.pathway} />
      </>
    )}
    <p className="mt16">
      <a href={`#${consultationPath(id, response.urn, 'paper')}`}>Read the whole paper</a>
    </p>
    {content.contacts.length > 0 && (
      <>
        <h3 className="t-strong mt24">Ask about this</h3>
        <ul className="plain col g8 mt4 break">
          {content.contacts.map((contact) => (
            <li key={contact}>
              <Contact text={contact} />
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

/** Beside the questions where there is room. It scrolls by itself, by keyboard too. */
export const BackgroundAside = (props: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
  <aside className="card bg" aria-label="Background to this section" tabIndex={0}>
    <h2 className="t-sub">Background</h2>
    <div className="mt8">
      <Background {...props} />
    </div>
  </aside>
)

/** Folded above the questions where there is none. */
export const BackgroundFold = (props: Props) => (
  <details className="card bgfold">
    <summary className="row g12">
      <BookOpen20Regular className="fgb" aria-hidden />
      <span className="grow">
        {props.section.pathway.length > 0 ? 'Background, and where this was discussed' : 'Background'}
      </span>
    </summary>
    <div className="pad">
      <Background {...props} />
    </div>
  </details>
)
