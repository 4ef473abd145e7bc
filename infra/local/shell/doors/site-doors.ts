// The doors of SharePoint and of the stand-in's own controls, by name.
import { z } from 'zod'
import { ask, tell } from './request.ts'
import {
  type Clock,
  clockSchema,
  type Faults,
  faultsSchema,
  type ListInfo,
  type ListPage,
  listPageSchema,
  listSchema,
  type Meter,
  meterSchema,
} from './shapes-of-controls.ts'

const part = encodeURIComponent

export const askLists = (): Promise<ListInfo[]> => ask('/local/sharepoint/lists', z.array(listSchema))

export const askRows = (list: string, skip: number, top: number): Promise<ListPage> =>
  ask(`/local/sharepoint/lists/${part(list)}?top=${top}&skip=${skip}`, listPageSchema)

type CellChange = { readonly column: string; readonly value: unknown; readonly person: string }
export const saveCell = (list: string, item: string, { column, value, person }: CellChange): Promise<void> =>
  tell(`/local/sharepoint/lists/${part(list)}/items/${part(item)}`, {
    method: 'PATCH',
    body: { fields: { [column]: value }, person },
  })

export const downloadOf = (file: string): string => `/local/sharepoint/files/${part(file)}`

export const askClock = (): Promise<Clock> => ask('/local/clock', clockSchema)

type ClockMove = { readonly now: string } | { readonly advanceMinutes: number }
export const moveClock = (move: ClockMove): Promise<void> =>
  tell('/local/clock', { method: 'PUT', body: move })

export const askMeter = (): Promise<Meter> => ask('/local/meter', meterSchema)
export const resetMeter = (): Promise<void> => tell('/local/meter/reset', { method: 'POST', body: {} })
export const setQuota = (quotaPerMinute: number): Promise<void> =>
  tell('/local/meter', { method: 'PUT', body: { quotaPerMinute } })

export const askFaults = (): Promise<Faults> => ask('/local/faults', faultsSchema)
export const setFaults = (faults: Faults): Promise<void> =>
  tell('/local/faults', { method: 'PUT', body: faults })
