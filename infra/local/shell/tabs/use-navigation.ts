// Where a tab or its dialog asks to go: to a page of the app or along a link, with the answer that it waits for.
import type { AppInfo } from '../doors/shapes.ts'
import { useDesk } from '../frame/desk.ts'
import { go } from '../frame/use-address.ts'
import { destinationOf } from './deep-link.ts'
import { verdict } from './host-protocol.ts'
import type { Reply, Wish } from './use-tab-host.ts'

type PageWish = Extract<Wish, { readonly kind: 'page' }>

const isOurs = (app: AppInfo, appId: string): boolean =>
  app.id === null || appId === '' || appId === app.id || appId === app.botId

export const useNavigation = (app: AppInfo) => {
  const { openLink } = useDesk()

  const toPage = (wish: PageWish, reply: Reply): void => {
    const named = app.tabs.find(({ entityId }) => entityId === wish.tab)
    const tab = wish.tab === null ? app.tabs[0] : named
    if (tab === undefined || !isOurs(app, wish.appId)) {
      reply(...verdict(wish.form, 'This page is not in Teams here'))
    } else {
      reply(...verdict(wish.form, null))
      go({ place: 'teams', room: 'app', tab: tab.entityId, sub: wish.sub })
    }
  }

  const toLink = (href: string, reply: Reply): void => {
    const destination = destinationOf(href, app)
    reply(...verdict('status', destination.kind === 'refused' ? destination.why : null))
    if (destination.kind !== 'refused') openLink(href)
  }

  return { toPage, toLink }
}
