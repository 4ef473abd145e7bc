// The fingerprint of what a save sent: the same press delivered twice is known by it.

import { createHash } from 'node:crypto'
import type { SectionInput } from '../../../shared/domain/consultation/response.ts'

/** SHA-256 over the drawn fields with their values, in one order whatever order they came in. */
export const fingerprint = ({ sectionId, drawn, answers }: SectionInput): string => {
  const fields = [...new Set(drawn)].sort().map((field) => [field, answers[field] ?? ''])
  return createHash('sha256')
    .update(JSON.stringify([sectionId, fields]))
    .digest('hex')
}
