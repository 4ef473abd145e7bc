// Watches a browser for what must not happen: a dialog, a report of the content policy, an element made of typed words.

import type { BrowserContext, Page } from 'playwright-core'

/** Tags as people with bad intentions type them. Short enough for every field; each would show itself if it ran. */
export const markUp = '<img src=x onerror=alert(1)><svg onload=alert(2)></script><script>alert(3)</script>'

export type Watch = {
  /** What has happened so far; a test ends by finding it empty. */
  readonly happened: readonly string[]
  /** Elements in the page and its frames that only our typed words could have made. */
  readonly made: (page: Page) => Promise<number>
}

/** Begins to watch every page of the context, the frames inside of them too. */
export const watch = async (context: BrowserContext): Promise<Watch> => {
  const happened: string[] = []
  context.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => undefined)
  })
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) happened.push(`policy: ${message.text()}`)
  })
  await context.exposeBinding('reportPolicy', (_source, directive: string, blocked: string) => {
    happened.push(`policy report: ${directive} ${blocked}`)
  })
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(window, 'reportPolicy')(event.effectiveDirective, event.blockedURI)
    })
  })
  return {
    happened,
    made: async (page) => {
      const counts = page.frames().map((frame) =>
        frame.evaluate(() => {
          const traces = '[onerror], [onload], img[src="x"], a[href^="javascript:"], a[href^="data:"]'
          const scripts = [...document.scripts].filter((script) => /alert\(/.test(script.text))
          return document.querySelectorAll(traces).length + scripts.length
        }),
      )
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    },
  }
}
