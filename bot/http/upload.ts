// One file sent by a form, and answers that come line by line while it is worked on.

import { PassThrough } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../shared/api/problem.ts'
import type { Result } from '../../shared/domain/kernel/result.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import type { Refusal } from '../refusals.ts'
import type { Door } from './door.ts'
import { type Told, toldOfRefusal, toldOfStatus } from './problems.ts'

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }
export type Progress = (done: number, total: number) => void

type Upload = {
  readonly url: string
  readonly maxBytes: number
  /** Asked before the file is read; the use case asks again. */
  readonly may: (person: Person) => Result<true, Refusal>
  /** `params` are those of the address, unchecked. */
  readonly run: (
    person: Person,
    file: UploadedFile,
    progress: Progress,
    params: unknown,
  ) => Promise<Result<unknown, Refusal>>
  /** `lines`: newline-delimited JSON, progress then the report. `body`: one answer with the status 201. */
  readonly answer: 'lines' | 'body'
}

/** Lets forms with one file through; everything else in a form is refused. */
export const readUploads = async (app: FastifyInstance): Promise<void> => {
  await app.register(multipart, { limits: { files: 1, fields: 4, fieldSize: 1_000, headerPairs: 20 } })
}

const noFile: Refusal = {
  reason: 'file',
  sentence: 'No file came with the form. Choose a file and try again.',
}

const tooLarge = (maxBytes: number): Told => ({
  ...toldOfStatus(413),
  title: `The file is too large. It can have up to ${Math.floor(maxBytes / 1024 / 1024)} MB.`,
})

// The form was cut off or is no form: its reader says so in errors without a status.
class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly statusCode = 400
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 413

/** The name without folders and control characters: it is only ever shown. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"]/gu, '').slice(0, 200) || 'file'

const fileOf = async (request: FastifyRequest, maxBytes: number): Promise<UploadedFile | null> => {
  if (!request.isMultipart()) return null
  try {
    const part = await request.file({ limits: { fileSize: maxBytes } })
    if (part?.fieldname !== 'file') return null
    return { name: plainName(part.filename), bytes: await part.toBuffer() }
  } catch (cause) {
    throw isTooLarge(cause) ? cause : new Unreadable('the form cannot be read', { cause })
  }
}

// The reply begins with the first line, so that a refusal before any work is an ordinary problem.
const linesOn = (reply: FastifyReply) => {
  let stream: PassThrough | null = null
  return {
    hasBegun: () => stream !== null,
    write: (line: unknown): void => {
      if (stream === null) {
        stream = new PassThrough()
        reply.type('application/x-ndjson; charset=utf-8').send(stream)
      }
      stream.write(`${JSON.stringify(line)}\n`)
    },
    end: (): FastifyReply => {
      stream?.end()
      return reply
    },
  }
}

const problemLine = ({ title, reference }: Problem) => ({ type: 'problem', title, reference })

const work = async (door: Door, upload: Upload, request: FastifyRequest, reply: FastifyReply) => {
  const { problems } = door.entrance
  const person = await door.personOf(request)
  const allowed = upload.may(person)
  if (!allowed.ok) return await door.refuse(request, reply, person, allowed.refusal)
  const file = await fileOf(request, upload.maxBytes)
  if (file === null) return await door.refuse(request, reply, person, noFile)
  const lines = linesOn(reply)
  try {
    const progress: Progress = (done, total) => {
      if (upload.answer === 'lines') lines.write({ type: 'progress', done, total })
    }
    const outcome = await upload.run(person, file, progress, request.params)
    if (outcome.ok && upload.answer === 'body') return reply.code(201).send(outcome.value)
    if (outcome.ok) lines.write({ type: 'report', report: outcome.value })
    else if (!lines.hasBegun()) return await door.refuse(request, reply, person, outcome.refusal)
    else lines.write(problemLine(problems.note(request, toldOfRefusal(outcome.refusal))))
  } catch (error) {
    if (!lines.hasBegun()) throw error
    lines.write(problemLine(problems.noteError(request, error)))
  }
  return lines.end()
}

/** Opens a route that takes one file in the form field `file`. */
export const openUpload = (door: Door, upload: Upload): void => {
  door.app.route({
    method: 'POST',
    url: upload.url,
    onRequest: door.entrance.admit,
    handler: async (request, reply) => {
      try {
        return await work(door, upload, request, reply)
      } catch (error) {
        if (!isTooLarge(error)) throw error
        return door.entrance.problems.tell(request, reply, tooLarge(upload.maxBytes))
      }
    },
  })
}
