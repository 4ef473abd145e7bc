// Addresses from which a file's bytes come without a token, as SharePoint gives them out: for one file, for an hour.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { World } from '../../world.ts'
import { type Site, siteUrl } from '../sites/site.ts'
import { contentOf, type DriveFile, findFile } from './file.ts'

/** Where SharePoint's own host is stood in for; what follows is the path there. */
export const downloadPrefix = '/sharepoint'

const lastsMs = 3_600_000
// Addresses that were given out before a restart have lapsed.
const key = randomBytes(32)
const ticketSchema = z.object({ site: z.string(), file: z.string(), until: z.number() })

const signatureOf = (ticket: string): Buffer => createHmac('sha256', key).update(ticket).digest()

const seal = (ticket: z.infer<typeof ticketSchema>): string => {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url')
  return `v1.${text}.${signatureOf(text).toString('base64url')}`
}

const unseal = (sealed: string): z.infer<typeof ticketSchema> | undefined => {
  const [, text = '', signature = ''] = sealed.split('.')
  const [given, made] = [Buffer.from(signature, 'base64url'), signatureOf(text)]
  if (given.length !== made.length || !timingSafeEqual(given, made)) return undefined
  return ticketSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
}

/** The address on SharePoint's host, from now on for an hour. */
export const downloadAddress = (world: World, site: Site, file: DriveFile): string => {
  const tempauth = seal({ site: site.id, file: file.id, until: world.realNow() + lastsMs })
  const query = new URLSearchParams({ UniqueId: file.guid, Translate: 'false', tempauth, ApiVersion: '2.0' })
  return `${siteUrl(site)}/_layouts/15/download.aspx?${query}`
}

export type Downloaded =
  | { readonly status: 200; readonly file: DriveFile; readonly content: Uint8Array }
  | { readonly status: 401 | 404 }

/** What comes from such an address: 401 for one that has lapsed or that nobody gave out. */
export const downloadFrom = (world: World, tempauth: string): Downloaded => {
  const ticket = unseal(tempauth)
  if (!ticket || ticket.until < world.realNow()) return { status: 401 }
  const file = findFile(world.db, ticket.site, ticket.file)
  const content = file && contentOf(world.db, file.id)
  return file && content ? { status: 200, file, content } : { status: 404 }
}
