// Where on the pages a check's spot is: the first of the places that is there takes the focus.

import type { FoundCheck } from '../../editor/editing.ts'
import type { WritingView } from '../../writing-route.ts'

const topSpots: Readonly<Partial<Record<FoundCheck['kind'], string>>> = {
  date: '#edition-date',
  summary: '#edition-summary',
}
const ofAll: Readonly<Partial<Record<FoundCheck['kind'], readonly string[]>>> = {
  channels: ['#sending-channels input', '#sending-channels'],
  time: ['#sending-time'],
  empty: ['#add-text'],
}

/** In the order in which they are tried; none for what concerns the whole text. */
export const selectorsOf = ({ block, kind, link }: FoundCheck): readonly string[] => {
  if (block === null) return ofAll[kind] ?? []
  if (block === 'top')
    return [link === undefined ? (topSpots[kind] ?? '#edition-summary') : '#edition-greeting']
  if (block === 'finally')
    return kind === 'empty' ? ['#edition-signed'] : ['#block-finally [data-spot="text"]']
  if (kind === 'link' && link === undefined) return [`#block-${block} [data-first]`, `#block-${block}`]
  return [`#block-${block} [data-spot]`, `#block-${block}`]
}

export const pageOfCheck = ({ kind, block }: FoundCheck): WritingView =>
  block === null && (kind === 'channels' || kind === 'time') ? 'people' : 'words'
