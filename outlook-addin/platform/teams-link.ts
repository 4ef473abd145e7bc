// A link from Outlook to the same thing in the tab; the pane stands outside Teams, so it goes through Teams.

import * as z from 'zod/mini'

const teamsSchema = z.object({ appId: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) })

/** `page` is the tab, `about` the place in it. `null` where the server does not say which app it is. */
export const teamsLink = async (
  page: string,
  about: string,
  fetcher: typeof fetch = fetch,
): Promise<string | null> => {
  try {
    const { appId } = teamsSchema.parse(await (await fetcher('/outlook/teams.json')).json())
    const context = encodeURIComponent(JSON.stringify({ subEntityId: about }))
    return `https://teams.microsoft.com/l/entity/${appId}/${page}?context=${context}`
  } catch {
    return null
  }
}
