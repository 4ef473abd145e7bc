// How a draft comes to be: from a paper, from nothing, or as a copy of another.

import * as z from 'zod/mini'
import { contentSchema } from '../../../../shared/api/content.ts'
import type { importedSchema } from '../../../../shared/api/drafts.ts'
import type { Consultation, Content } from '../../../../shared/domain/consultation/consultation.ts'
import { type ConsultationId, consultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { may } from '../../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { AlreadyThere } from '../../../../shared/ports/versioned.ts'
import { newLetters } from '../../../new-letters.ts'
import type { Refusal } from '../../../refusals.ts'
import { type DraftingPorts, loadDraft, nameOf, type PaperFile, record } from '../ports.ts'
import { contentFromPaper } from './from-paper.ts'

export type Created = z.infer<typeof importedSchema>

const mostTries = 5

const slug = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '')

// The title makes addresses readable; the letters behind it make them one of a kind.
const newId = (title: string, tail: string): ConsultationId =>
  consultationId(`${slug(title) || 'consultation'}-${tail}`)

const blankContent = (title: string): Content => ({
  title,
  subtitle: '',
  reason: '',
  opens: null,
  closes: null,
  contacts: [],
  workshops: [],
  appendices: [],
  sections: [],
})

const create = async (
  ports: DraftingPorts,
  person: Person,
  made: Pick<Consultation, 'content' | 'source'> & Partial<Pick<Consultation, 'audience' | 'channels'>>,
): Promise<Result<Created, Refusal>> => {
  const createdAt = await ports.clock.now()
  for (let tries = 0; tries < mostTries; tries++) {
    const id = newId(made.content.title, newLetters(ports.random, 4))
    try {
      await ports.consultations.create({
        // Nobody until the officer chooses: everyone is never reached by forgetting.
        audience: { everyone: false },
        channels: [],
        ...made,
        id,
        author: nameOf(person),
        createdAt,
        revision: 0,
        corrections: [],
        situation: { state: 'draft', sentBack: null },
      })
      return ok({ id, title: made.content.title, url: `${ports.publicUrl}/tab/#/officer/${id}` })
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error
    }
  }
  return refuse({ reason: 'busy' })
}

const mayWrite = (person: Person): Result<true, Refusal> => {
  const allowed = may(person, 'editDraft', { kind: 'draft', author: person.id })
  return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
}

const fits = (content: Content): Result<true, Refusal> => {
  const read = z.safeParse(contentSchema, content)
  if (read.success) return ok(true)
  const where = read.error.issues[0]?.path.join('.') ?? ''
  return refuse({
    reason: 'file',
    sentence: `The paper is larger than one consultation takes (${where}). Split it in two.`,
  })
}

/** Reads a paper into a new draft. Refuses files that are no paper, in plain words. */
export const importPaper =
  (ports: DraftingPorts) =>
  async (person: Person, file: PaperFile): Promise<Result<Created, Refusal>> => {
    const allowed = mayWrite(person)
    if (!allowed.ok) return allowed
    const paper = await ports.readPaper(file)
    if (!paper.ok) return refuse({ reason: 'file', sentence: paper.refusal })
    const { content, report } = contentFromPaper(paper.value, file.name)
    const fitting = fits(content)
    if (!fitting.ok) return fitting
    const created = await create(ports, person, { content, source: { fileName: file.name, report } })
    if (created.ok) {
      const detail = `${count(content.sections.length, 'section')} from ${file.name}.`
      await record(ports, person, { what: 'import paper', item: created.value.id, detail })
    }
    return created
  }

/** A draft with a title and nothing else. */
export const createBlank =
  (ports: DraftingPorts) =>
  async (person: Person, title: string): Promise<Result<Created, Refusal>> => {
    const allowed = mayWrite(person)
    return allowed.ok ? await create(ports, person, { content: blankContent(title), source: null }) : allowed
  }

/** A draft with the content, audience and channels of another, without its dates. */
export const duplicate =
  (ports: DraftingPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<Created, Refusal>> => {
    const original = await loadDraft(ports, person, 'editDraft', id)
    if (!original.ok) return original
    const { content, audience, channels } = original.value.value
    const title = `Copy of ${content.title}`.slice(0, 255)
    return await create(ports, person, {
      content: { ...content, title, opens: null, closes: null },
      audience,
      channels,
      source: null,
    })
  }
