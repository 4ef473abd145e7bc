// What the 2020 paper must give: the parts of the expectation file that are asserted, parsed.

import { z } from 'zod'
import { readExpectation } from './read-paper.ts'

const question = z.object({ text: z.string(), type: z.string(), line: z.number() })
const expectation = z.object({
  title: z.string(),
  subtitle: z.string(),
  opens: z.string(),
  closes: z.string(),
  timeZone: z.string(),
  workshops: z.array(z.object({ area: z.string(), start: z.string(), end: z.string() })),
  sections: z.array(
    z.object({ number: z.string(), title: z.string(), role: z.string(), questions: z.array(question) }),
  ),
})

export const readExpected = () => expectation.parse(readExpectation())

type Typed = { readonly type: string }
type Sections = readonly { readonly questions: readonly Typed[] }[]

/** How many questions have the kind that a reviewer would choose. */
export const kindsInCommon = (got: Sections, expected: Sections): number => {
  const wanted = expected.flatMap(({ questions }) => questions)
  return got.flatMap(({ questions }) => questions).filter(({ type }, index) => type === wanted[index]?.type)
    .length
}
