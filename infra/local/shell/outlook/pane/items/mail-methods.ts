// What a pane may do with a mail that is being read, by office.js's numbers.
import { z } from 'zod'
import type { Mail } from '../../shapes.ts'
import { done, type Methods } from '../office/outcome.ts'
import { textOf } from './html-text.ts'

const html = 3
const coercionSchema = z.object({ coercionType: z.number() })
const propertiesSchema = z.object({ customProperties: z.record(z.string(), z.unknown()) })

type Keep = {
  readonly read: () => Readonly<Record<string, unknown>>
  readonly write: (properties: Readonly<Record<string, unknown>>) => void
}

export const mailMethods = (mail: Mail, properties: Keep): Methods => ({
  37: (params) =>
    done(coercionSchema.parse(params).coercionType === html ? mail.bodyHtml : textOf(mail.bodyHtml)),
  3: () => ({ wasSuccessful: true, customProperties: JSON.stringify(properties.read()) }),
  4: (params) => {
    properties.write(propertiesSchema.parse(params).customProperties)
    return done()
  },
})
