// HTML that somebody else wrote, in a frame of its own where no script runs and nothing is loaded; it may be edited.
import { useEffect, useRef } from 'react'
import type { ThemeName } from '../../address.ts'
import { useDesk } from '../../frame/desk.ts'

const colours: Readonly<Record<ThemeName, string>> = {
  default: 'color:#242424;background:#fff} a{color:#115ea3',
  dark: 'color:#fff;background:#292929} a{color:#479ef5',
  contrast: 'color:#fff;background:#000} a{color:#ffff00',
}

// The policy stands before everything that was written, so that none of it runs, loads or sends anything.
// The turn makes each page another one, so that words that were typed over are put back.
const pageOf = (
  html: string,
  theme: ThemeName,
  turn: number,
): string => `<!doctype html><!--${turn}--><html lang="en-GB"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<style>html{color-scheme:${theme === 'default' ? 'light' : 'dark'}}
body{margin:0;padding:1px 0;min-height:48px;font:14px/20px 'Segoe UI',system-ui,sans-serif;overflow-wrap:anywhere;${colours[theme]}}
p{margin:0 0 12px} img{max-width:100%} body:focus{outline:none}
body[contenteditable]:empty::before{content:attr(data-hint);opacity:.7}</style></head><body>${html}</body></html>`

const isLink = (node: EventTarget): node is HTMLAnchorElement =>
  'tagName' in node && node.tagName === 'A' && 'href' in node

type HtmlFrameProps = {
  readonly title: string
  readonly html: string
  readonly onChange?: (html: string) => void
}

/** Makes the frame as high as what stands in it. */
const setHeight = (frame: HTMLIFrameElement): void => {
  const body = frame.contentDocument?.body
  if (body) frame.style.height = `${body.scrollHeight + 2}px`
}

export const HtmlFrame = ({ title, html, onChange }: HtmlFrameProps) => {
  const { theme, openLink } = useDesk()
  const frame = useRef<HTMLIFrameElement>(null)
  const written = useRef(html)
  const latest = useRef({ onChange, openLink })
  latest.current = { onChange, openLink }
  // What was typed here is not written back: that would take the cursor away.
  const shown = useRef({ html, theme, turn: 0 })
  if (html !== written.current || theme !== shown.current.theme) {
    shown.current = { html, theme, turn: shown.current.turn + 1 }
    written.current = html
  }
  const page = pageOf(shown.current.html, theme, shown.current.turn)

  const prepare = (element: HTMLIFrameElement): void => {
    const page = element.contentDocument
    if (page === null) return
    setHeight(element)
    page.addEventListener('click', (event) => {
      const link = event.composedPath().find(isLink)
      if (link === undefined) return
      event.preventDefault()
      if (latest.current.onChange === undefined || event.ctrlKey || event.metaKey) {
        latest.current.openLink(link.href)
      }
    })
    if (latest.current.onChange === undefined) return
    page.body.contentEditable = 'true'
    page.body.dataset['hint'] = title
    page.addEventListener('input', () => {
      written.current = page.body.innerHTML
      latest.current.onChange?.(written.current)
      setHeight(element)
    })
  }

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    // A pane that opens beside it makes it narrower, and its words take more lines.
    const watching = new ResizeObserver(() => setHeight(element))
    watching.observe(element)
    return () => watching.disconnect()
  }, [])

  return (
    <iframe
      ref={frame}
      className="html-frame"
      title={title}
      srcDoc={page}
      onLoad={({ currentTarget }) => prepare(currentTarget)}
    />
  )
}
