// The saver of one response for React. It outlives the page, so that leaving a page never stops a save.

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import type { Answering } from '../../../../shared/api/responses.ts'
import { fieldsOf } from '../../../../shared/domain/consultation/question.ts'
import { newOp } from '../../../platform/op.ts'
import { createSaver, type Saver } from './saver.ts'
import type { Saving } from './saving.ts'
import { unsentStore } from './unsent.ts'

const savers = new Map<string, Saver>()

const make = (api: Api, person: string, { id, content, response }: Answering): Saver => {
  const outline = content.sections.map((section) => ({
    id: section.id,
    fields: section.questions.flatMap(fieldsOf).map((field) => field.id),
  }))
  const saver = createSaver(outline, response, {
    api,
    consultation: id,
    school: response.urn,
    store: unsentStore(window.localStorage, person, id, response.urn),
    op: newOp,
    ticks: () => performance.now(),
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  window.addEventListener('online', saver.findNetwork)
  window.addEventListener('offline', saver.loseNetwork)
  return saver
}

/** The saver and its state; what was loaded anew is taken in without touching what is being typed. */
export const useSaver = (api: Api, person: string, loaded: Answering): { saver: Saver; saving: Saving } => {
  const key = `${person} ${loaded.id} ${loaded.response.urn}`
  const [saver] = useState(() => {
    const standing = savers.get(key)
    if (standing !== undefined) return standing
    const made = make(api, person, loaded)
    savers.set(key, made)
    return made
  })
  useEffect(() => saver.refresh(loaded.response), [saver, loaded])
  return { saver, saving: useSyncExternalStore(saver.subscribe, saver.state) }
}
