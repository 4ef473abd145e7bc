// Sending a file and following how far the server is with it, to its report or to what went wrong.

import { useState } from 'react'
import type * as z from 'zod/mini'
import { createRaw } from '../../../shared/api/raw.ts'
import { joinHost } from '../../platform/teams.ts'
import { readLines } from './lines.ts'

type Line<Report> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'problem'; readonly title: string; readonly reference: string }

export type Import<Report> =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly state: 'done'; readonly file: string; readonly report: Report }
  | { readonly state: 'failed'; readonly title: string; readonly reference: string }

const raw = createRaw(async () => {
  const host = await joinHost()
  if (host === null) throw new Error('the page is not in Teams any more')
  return await host.token()
})

const cutOff = {
  state: 'failed',
  title: 'The connection ended before the report came. Import the file again: nothing is written twice.',
  reference: '',
} as const

const afterLine = <Report>(file: string, line: Line<Report>): Import<Report> => {
  switch (line.type) {
    case 'progress':
      return { state: 'working', file, done: line.done, total: line.total }
    case 'report':
      return { state: 'done', file, report: line.report }
    case 'problem':
      return { state: 'failed', title: line.title, reference: line.reference }
  }
}

/** `schema` reads one line of the answer. */
export const useImport = <Report>(path: string, schema: z.ZodMiniType<Line<Report>>) => {
  const [state, setState] = useState<Import<Report>>({ state: 'idle' })
  const start = async (file: File) => {
    setState({ state: 'working', file: file.name, done: 0, total: 0 })
    const form = new FormData()
    form.append('file', file)
    const reply = await raw('POST', path, form)
    if (!reply.ok) {
      setState({ state: 'failed', title: reply.problem.title, reference: reply.problem.reference })
      return
    }
    const seen: Import<Report>[] = []
    const show = (next: Import<Report>) => {
      seen.push(next)
      setState(next)
    }
    try {
      await readLines(reply.body, schema, (line) => show(afterLine(file.name, line)))
    } catch {
      show(cutOff)
    }
    const last = seen.at(-1)?.state
    if (last === undefined || last === 'working') show(cutOff)
  }
  return { state, start }
}
