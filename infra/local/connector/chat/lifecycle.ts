// Installing, removing and blocking the app, and what Teams tells the bot of it.
import { addInstall, removeInstall } from '../../directory/installs.ts'
import { membersOf, type Person } from '../../directory/people.ts'
import { channelsOf, findTeam } from '../../directory/teams.ts'
import type { Chat } from './chat.ts'
import { botAddedActivity, installationActivity, type Sender, type Setting } from './envelope.ts'
import { personalSpot, settingOf } from './spots.ts'

export type AppAction = 'install' | 'uninstall' | 'block' | 'unblock'

const announce = async (chat: Chat, sender: Sender, setting: Setting): Promise<void> => {
  const context = chat.context()
  await chat.line.deliver(installationActivity(context, chat.newActivityId(), sender, setting, 'add'))
  await chat.line.deliver(botAddedActivity(context, chat.newActivityId(), sender, setting))
}

const arriveAtPerson = async (chat: Chat, personId: string): Promise<void> => {
  const spot = personalSpot(chat.world, personId)
  if (spot?.kind !== 'personal') return
  // Installed anew, the app is no longer blocked.
  chat.marks.unblock(spot.person.id)
  await announce(chat, { id: spot.person.id, name: spot.person.displayName }, settingOf(spot))
}

const arriveInTeam = async (chat: Chat, teamId: string): Promise<void> => {
  const team = findTeam(chat.world.db, teamId)
  const [general] = channelsOf(chat.world.db, teamId)
  const [someone] = membersOf(chat.world.db, teamId)
  if (!team || !general || !someone) return
  const setting = { kind: 'channel', teamId, teamName: team.name, channelId: general.id } as const
  await announce(chat, { id: someone.id, name: someone.displayName }, setting)
}

const leavePerson = async (chat: Chat, personId: string): Promise<void> => {
  const spot = personalSpot(chat.world, personId)
  if (spot?.kind !== 'personal') return
  const sender = { id: spot.person.id, name: spot.person.displayName }
  const id = chat.newActivityId()
  await chat.line.deliver(installationActivity(chat.context(), id, sender, settingOf(spot), 'remove'))
}

/** Follows installs and removals, whoever made them (a door here, Graph there), and tells the bot of each. */
export const followInstalls = (chat: Chat) => {
  const underWay = new Set<Promise<void>>()
  const follow = (work: Promise<void>): void => {
    const tracked = work.catch(console.error).finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }
  chat.world.events.on((event) => {
    if (event.type === 'appRemoved') follow(leavePerson(chat, event.personId))
    if (event.type !== 'appInstalled') return
    if (event.scope === 'personal') follow(arriveAtPerson(chat, event.personId))
    else follow(arriveInTeam(chat, event.teamId))
  })
  /** Resolves when the bot has heard of all that has happened so far. */
  return { settled: async () => void (await Promise.all([...underWay])) }
}

/** False when nothing changed: installed already, or never installed. Blocking tells the bot nothing, as in Teams. */
export const changeApp = (chat: Chat, person: Person, action: AppAction): boolean => {
  const { world, marks } = chat
  switch (action) {
    case 'install': {
      const added = addInstall(world.db, 'personal', person.id, world.now()) !== undefined
      if (added) world.events.emit({ type: 'appInstalled', scope: 'personal', personId: person.id })
      return added
    }
    case 'uninstall': {
      const removed = removeInstall(world.db, 'personal', person.id)
      if (removed) world.events.emit({ type: 'appRemoved', personId: person.id })
      return removed
    }
    case 'block':
      marks.block(person.id)
      return true
    case 'unblock':
      marks.unblock(person.id)
      return true
  }
}
