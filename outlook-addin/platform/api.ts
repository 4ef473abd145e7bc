// Our API as the panes use it: with Outlook's token, and a sentence of its own when Outlook cannot sign the person in.

import { type Api, createApi } from '../../shared/api/client.ts'
import type { Problem } from '../../shared/api/problem.ts'

const notSignedIn: Problem = {
  status: 401,
  type: 'signIn',
  title: 'Outlook could not sign you in to Countywide. Close this pane, open it again and sign in.',
  reference: '',
}

/** The client for panes; `token` comes from Outlook and may throw. */
export const paneApi = (token: () => Promise<string>, fetcher: typeof fetch = fetch): Api => ({
  send: async (method, path, schema, body, headers) => {
    let isSignedIn = true
    const api = createApi(async () => {
      try {
        return await token()
      } catch (cause) {
        isSignedIn = false
        throw cause
      }
    }, fetcher)
    const reply = await api.send(method, path, schema, body, headers)
    return isSignedIn ? reply : { ok: false, problem: notSignedIn }
  },
})
