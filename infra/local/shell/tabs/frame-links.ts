// Plain links in a page of the app: those to Teams and to the tenant's SharePoint open the stand-in's, not the real ones.
import type { AppInfo } from '../doors/shapes.ts'
import { destinationOf } from './deep-link.ts'

const isLink = (node: EventTarget): node is HTMLAnchorElement =>
  'tagName' in node && node.tagName === 'A' && 'href' in node

const stayHere: readonly string[] = ['tab', 'bot', 'meeting', 'sharepoint']

/** Watches the page that a frame of our own origin has loaded; a page of another origin is left alone. */
export const watchLinks = (frame: HTMLIFrameElement, app: AppInfo, open: (href: string) => void): void => {
  frame.contentDocument?.addEventListener('click', (event) => {
    const link = event.composedPath().find(isLink)
    if (link === undefined || !stayHere.includes(destinationOf(link.href, app).kind)) return
    event.preventDefault()
    open(link.href)
  })
}
