// How the shell and office.js reach each other over plain http, with office.js as Microsoft wrote it.
//
// office.js speaks to a host on https only: it reads the host's address from `_xdm_Info` in its own, posts its
// messages to exactly that origin, and hears only what comes from there. This page is served over http, so the browser
// would throw such messages away. But page and pane share an origin, and may touch each other. So:
//   1. the pane is told that its host is at https://, with the name and port of this page;
//   2. the pane's own `parent` is a stand-in that takes its messages; this page's window stays as it is, for the tabs;
//   3. answers are dispatched in the pane as message events that say they come from that origin.
// On a page that is served over https the same three steps do no harm.

export const hostOrigin = (): string => location.origin.replace(/^http:/, 'https:')

/**
 * Hears a pane. To be called as its frame is put in place, before anything has come: the browser gives the first page
 * of the same origin the window that is there, so office.js finds the stand-in. Once it holds that, the pane has its
 * real parent back.
 */
export const listenTo = (pane: Window, hear: (text: string) => void): void => {
  const real = Object.getOwnPropertyDescriptor(pane, 'parent')
  const parent = {
    // Later, as a real message would arrive: whoever posts is not to be answered within the same call.
    postMessage: (message: unknown, target: unknown): void => {
      if (real !== undefined) Object.defineProperty(pane, 'parent', real)
      if (target === hostOrigin() && typeof message === 'string') setTimeout(() => hear(message), 0)
    },
  }
  Object.defineProperty(pane, 'parent', { value: parent, configurable: true })
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
