// The frame of every page: skip link, a heading that takes the focus when one page follows another, the three notices.

import './page.css'
import './parts.css'
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

let isFirstPage = true

/** The title of the window, and the focus on the heading of each page but the first: nobody is left where they were. */
export const usePageTitle = (title: string): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} - Countywide`
    if (!isFirstPage) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [title])
  return heading
}

/** First in the Tab order: goes past what stands before the page's own matter. */
export const SkipLink = ({
  to = 'main',
  children = 'Skip to the page',
}: {
  to?: string
  children?: string
}) => (
  <a
    className="skip"
    href={`#${to}`}
    onClick={(event) => {
      // The hash is the address of the tab, so the browser must not follow it.
      event.preventDefault()
      const target = document.getElementById(to)
      target?.focus()
      target?.scrollIntoView()
    }}
  >
    {children}
  </a>
)

/** Accessibility, privacy and help, one press away on every page. */
export const Foot = () => (
  <footer className="foot t-cap">
    <a href="#/accessibility">Accessibility statement</a>
    <a href="#/privacy">Privacy notice</a>
    <a href="#/help">Help and contacts</a>
  </footer>
)

export const Back = ({ to, children }: { to: string; children: string }) => (
  <a className="back" href={`#${to}`}>
    <ArrowLeft16Regular aria-hidden />
    {children}
  </a>
)

type Props = {
  readonly title: string
  /** What is true and what to do, in one or two sentences. */
  readonly lead?: ReactNode
  /** Where Back leads; none on the tab's first page. */
  readonly back?: { readonly to: string; readonly words: string }
  /** What stands at the right of the heading. */
  readonly aside?: ReactNode
  /** For pages that are read: no wider than a person reads well. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A page with its heading. */
export const Page = ({ title, lead, back, aside, narrow = false, children }: Props) => {
  const heading = usePageTitle(title)
  return (
    <div className="page">
      <SkipLink />
      <div className="in">
        <header className="phead">
          <div className="col g4">
            {back && <Back to={back.to}>{back.words}</Back>}
            <h1 className="t-title" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead && <p className="fg2 reading">{lead}</p>}
          </div>
          {aside}
        </header>
        <main id="main" tabIndex={-1} className={narrow ? 'single' : undefined}>
          {children}
        </main>
        <Foot />
      </div>
    </div>
  )
}
