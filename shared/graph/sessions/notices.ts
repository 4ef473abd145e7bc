// The Notices list as the notice store: the journal of what people are told about sessions.

import * as z from 'zod'
import { idPatterns, instant, personId, sessionId } from '../../domain/kernel/ids.ts'
import { type Notice, noticeKinds } from '../../domain/sessions/notice.ts'
import type { NoticeStore } from '../../ports/sessions.ts'
import { Conflict } from '../../ports/versioned.ts'
import type { Graph } from '../client/graph.ts'
import { noticeKindWords, noticeStates, noticesList } from '../columns/notices.ts'
import { deliveryStateShapes, reasonInWords } from '../delivery-state.ts'
import { type ItemList, itemList } from '../lists/items.ts'
import { branded, json } from '../lists/json.ts'
import { markAll } from '../lists/mark.ts'
import { createMirror } from '../lists/mirror.ts'
import { fixedPlace } from '../lists/place.ts'
import type { Fields, Item } from '../lists/row.ts'
import { upsertAll } from '../lists/upsert.ts'

const freshForMs = 10_000
const longestLine = 255
const settled: ReadonlySet<Notice['state']['state']> = new Set(['sent', 'unreachable', 'skipped'])

const at = branded(idPatterns.Instant, instant)
const to = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    person: branded(idPatterns.PersonId, personId),
    name: z.string(),
  }),
  z.object({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string(), name: z.string() }),
])
const notice = z.object({
  kind: z.enum(noticeKinds),
  session: branded(idPatterns.SessionId, sessionId),
  to,
  due: at,
  state: z.discriminatedUnion('state', [
    ...deliveryStateShapes,
    z.object({ state: z.literal('skipped'), at, reason: z.string() }),
  ]),
})
const row = z.object({ NoticeKey: z.string().min(1), Journal: json(notice) })

const toFields = ({ key, ...of }: Notice): Fields => ({
  NoticeKey: key,
  Title: of.to.name.slice(0, longestLine),
  Kind: noticeKindWords[of.kind],
  Due: of.due,
  State: noticeStates[of.state.state],
  ChangedAt: of.state.state === 'intended' ? null : of.state.at,
  Reason: reasonInWords(of.state),
  SessionId: of.session,
  Journal: JSON.stringify(of),
})

const read = ({ fields }: Item): Notice | null => {
  const found = row.safeParse(fields)
  return found.success ? { key: found.data.NoticeKey, ...found.data.Journal } : null
}

export const noticeStore = (graph: Graph): NoticeStore => {
  const columns = ['Title', ...noticesList.columns.map(({ name }) => name)]
  const list = itemList(graph, fixedPlace(graph, noticesList.displayName), { key: noticesList.key, columns })
  const mirror = createMirror(graph, { list, read, keyOf: ({ key }) => key, freshForMs })
  const lookUp = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys.filter((one) => !mirror.known(one))) {
      const item = await list.find(key)
      if (item) mirror.take(item)
    }
  }
  /** What stands is looked up in the memory: SharePoint refuses a filter by session that matches over 5,000 rows. */
  const remembered = (keys: readonly string[]): ItemList => {
    let hasAsked = false
    const pages = async (): Promise<readonly Item[]> => {
      await mirror.renew()
      // Asked again, some keys were taken although the memory has none of them.
      if (hasAsked) await lookUp(keys)
      hasAsked = true
      const all = await mirror.all()
      return all.map(({ row: id, version, value }) => ({ id, version, fields: { NoticeKey: value.key } }))
    }
    return { ...list, pages }
  }
  const among = async (isWanted: (notice: Notice) => boolean) =>
    (await mirror.all()).filter(({ value }) => isWanted(value))
  return {
    open: () => among(({ state }) => !settled.has(state.state)),
    of: (session) => among((one) => one.session === session),
    intend: async (notices) => {
      const fresh = notices.filter(({ key }) => !mirror.known(key))
      if (fresh.length === 0) return
      const onItem = (item: Item) => {
        // Those that stood already are in the memory, whole.
        if (!mirror.known(String(item.fields['NoticeKey']))) mirror.take(item)
      }
      const standing = remembered(fresh.map(({ key }) => key))
      await upsertAll(graph, standing, { rows: fresh.map(toFields), existing: 'keep', onItem })
    },
    mark: async (changes) => {
      const marks = changes.map(({ before: { row, version }, next }) => {
        return { row, version, fields: toFields(next) }
      })
      // Whatever goes wrong, some of the marks may stand: the next reading asks SharePoint.
      const items = await markAll(graph, list, marks).catch((error: unknown) => {
        mirror.expire()
        throw error
      })
      const stored = items.flatMap((item) => (item ? (mirror.take(item) ?? []) : []))
      if (stored.length === changes.length) return stored
      mirror.expire()
      throw new Conflict('notices were changed since they were read')
    },
  }
}
