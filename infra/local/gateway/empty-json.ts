// Some clients say "JSON" and send nothing (a DELETE of the bot SDK); here that is no body, not a fault.
import type { FastifyInstance } from 'fastify'

export const acceptEmptyJson = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body.length === 0) done(null, undefined)
    else void parse(request, body, done)
  })
}
