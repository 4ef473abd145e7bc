// How the shell and office.js reach each other over plain http, with office.js as Microsoft wrote it.
//
// office.js speaks to a host on https only: it reads the host's address from `_xdm_Info` in its own, posts its
// messages to exactly that origin, and hears only what comes from there. This page is served over http, so the browser
// would throw such messages away. But page and pane share an origin, and may touch each other. So:
//   1. the pane is told that its host is at https://, with the name and port of this page;
//   2. this page's `postMessage` is replaced by one that keeps what is meant for that origin, and lets all else pass;
//   3. answers are dispatched in the pane as message events that say they come from that origin.
// On a page that is served over https the same three steps do no harm.
import { readAsked } from './wire.ts'

type Hear = (text: string) => void

const listeners = new Map<string, Hear>()
let isOpen = false

export const hostOrigin = (): string => location.origin.replace(/^http:/, 'https:')

const hearInstead = (): void => {
  if (isOpen) return
  isOpen = true
  const native = window.postMessage
  const post = (...sent: readonly unknown[]): void => {
    const [message, target] = sent
    const listener =
      target === hostOrigin() && typeof message === 'string'
        ? listeners.get(readAsked(message)?.conversation ?? '')
        : undefined
    // Later, as a real message would arrive: whoever posts is not to be answered within the same call.
    if (listener !== undefined && typeof message === 'string') setTimeout(() => listener(message), 0)
    else Reflect.apply(native, window, sent)
  }
  Object.defineProperty(window, 'postMessage', { value: post, configurable: true, writable: true })
}

/** Hears the pane of one conversation. Returns how to stop. */
export const listenTo = (conversation: string, hear: Hear): (() => void) => {
  hearInstead()
  listeners.set(conversation, hear)
  return () => {
    listeners.delete(conversation)
  }
}

/** Speaks to a pane, which takes it for a message from its host. */
export const speakTo = (pane: Window, text: string): void => {
  pane.dispatchEvent(new MessageEvent('message', { data: text, origin: hostOrigin(), source: window }))
}

/** The address of a pane's page, with what office.js reads there of its host. The fragment is not to be encoded. */
export const paneAddress = (page: string, conversation: string, control: string): string => {
  const url = new URL(page, location.origin)
  url.searchParams.set('_host_Info', 'Outlook$Web$16.01$en-GB$$$$0')
  return `${url.href.split('#')[0]}#&_xdm_Info=${[conversation, control, hostOrigin()].join('|')}`
}
