// The frame of officers' pages: where one is, what stands in which state, the pages of one consultation as tabs.

import './officer.css'
import type { ReactNode, RefObject } from 'react'
import { Back, Foot, SkipLink } from '../page/page.tsx'

export type TabLink = {
  readonly to: string
  readonly words: string
  readonly count?: number
  readonly isHere: boolean
}

type Props = {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly title: string
  readonly back: { readonly to: string; readonly words: string }
  readonly state?: ReactNode
  readonly lead?: ReactNode
  readonly aside?: ReactNode
  readonly tabs?: readonly TabLink[]
  /** What the tabs lead to, for those who hear them. */
  readonly tabsLabel?: string
  /** Without padding: the page lays out flush panels itself. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

export const Tabs = ({ tabs, label }: { tabs: readonly TabLink[]; label: string }) => (
  <nav className="otabs" aria-label={label}>
    {tabs.map(({ to, words, count, isHere }) => (
      <a key={to} href={`#${to}`} aria-current={isHere ? 'page' : undefined}>
        {words}
        {count !== undefined && <span className="cnt num">{count.toLocaleString('en-GB')}</span>}
      </a>
    ))}
  </nav>
)

export const OfficerFrame = (props: Props) => (
  <div className="page opage">
    <SkipLink />
    <header className="ohead">
      <Back to={props.back.to}>{props.back.words}</Back>
      <div className="row between wrap g16 otop">
        <div className="col g4 otitle">
          <div className="row wrap g12">
            <h1 className="t-title break" ref={props.heading} tabIndex={-1}>
              {props.title}
            </h1>
            {props.state}
          </div>
          {props.lead && <p className="fg2 reading">{props.lead}</p>}
        </div>
        {props.aside && <div className="row wrap g12 oaside">{props.aside}</div>}
      </div>
      {props.tabs && <Tabs tabs={props.tabs} label={props.tabsLabel ?? 'Pages of this consultation'} />}
    </header>
    <main id="main" tabIndex={-1} className={props.isFlush ? 'oflush' : 'obody'}>
      {props.children}
    </main>
    <div className="ofoot">
      <Foot />
    </div>
  </div>
)

export const StateChip = ({ children }: { children: string }) => (
  <span className="chip ochip">{children}</span>
)
