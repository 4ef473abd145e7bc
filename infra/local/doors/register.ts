// All doors under `/local`: for this machine only, without sign-in, in JSON.
import type { FastifyInstance } from 'fastify'
import type { Chat } from '../connector/chat/chat.ts'
import type { followInstalls } from '../connector/chat/lifecycle.ts'
import { acceptEmptyJson } from '../gateway/empty-json.ts'
import { registerChats } from './chats.ts'
import { registerControls } from './controls.ts'
import { registerExtension } from './extension.ts'
import { guardDoors } from './guard.ts'
import { registerManifest } from './manifest.ts'
import { passOnNews, registerFeed } from './news/feed.ts'
import { createStreams, registerStream } from './news/stream.ts'
import { registerOutlook } from './outlook/register.ts'
import { registerPeople } from './people.ts'
import { explainRefusals } from './problem.ts'
import { registerSharePoint } from './sharepoint/lists.ts'

export type DoorOptions = {
  readonly chat: Chat
  readonly installs: ReturnType<typeof followInstalls>
  readonly manifestFile: string
}

// What teams-js asks Microsoft's CDN for at import; the shell's tests route that address here.
const validDomains = {
  validOrigins: ['teams.microsoft.com', '*.teams.microsoft.com', '*.cloud.microsoft', 'outlook.office.com'],
}

export const registerDoors = (app: FastifyInstance, { chat, installs, manifestFile }: DoorOptions): void => {
  void app.register((doors, _options, done) => {
    const streams = createStreams()
    guardDoors(doors)
    explainRefusals(doors)
    acceptEmptyJson(doors)
    registerControls(doors, chat.world)
    registerManifest(doors, manifestFile, chat.world.tenant.id)
    registerPeople(doors, chat.world)
    registerChats(doors, chat, installs)
    registerExtension(doors, chat)
    registerFeed(doors, chat, manifestFile)
    registerStream(doors, streams)
    registerSharePoint(doors, chat.world)
    registerOutlook(doors, chat.world)
    passOnNews(chat, streams, manifestFile)
    doors.get('/local/cdn/validDomains.json', () => validDomains)
    done()
  })
}
