// How a door says no: one shape, in words that the shell can show.
import type { FastifyError, FastifyInstance } from 'fastify'
import { ZodError } from 'zod'
import { GraphRefusal } from '../graph/errors.ts'

export class DoorRefusal extends Error {
  override readonly name = 'DoorRefusal'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

const wordsOf = (error: ZodError): string =>
  error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ')

const answerTo = (error: unknown): { status: number; message: string } => {
  if (error instanceof DoorRefusal || error instanceof GraphRefusal)
    return { status: error.status, message: error.message }
  if (error instanceof ZodError) return { status: 400, message: wordsOf(error) }
  if (isFastifyError(error)) return { status: error.statusCode ?? 500, message: error.message }
  console.error(error)
  return { status: 500, message: 'The local Microsoft 365 has a fault; its console says which' }
}

export const explainRefusals = (app: FastifyInstance): void => {
  app.setErrorHandler((error, _request, reply) => {
    const { status, message } = answerTo(error)
    return reply.code(status).send({ status, message })
  })
}
