// Plain links in a tab's page: those to the tenant's SharePoint open the stand-in's, as no browser finds the real address.
import type { AppInfo } from '../doors/shapes.ts'
import { destinationOf } from './deep-link.ts'

const isLink = (node: EventTarget): node is HTMLAnchorElement =>
  'tagName' in node && node.tagName === 'A' && 'href' in node

/** Watches the page that a frame of our own origin has loaded; a page of another origin is left alone. */
export const watchLinks = (frame: HTMLIFrameElement, app: AppInfo, open: (href: string) => void): void => {
  frame.contentDocument?.addEventListener('click', (event) => {
    const link = event.composedPath().find(isLink)
    if (link === undefined || destinationOf(link.href, app).kind !== 'sharepoint') return
    event.preventDefault()
    open(link.href)
  })
}
