// The top of an edition: the day it bears, the line that people see first, the greeting.

import { Field, Input } from '@fluentui/react-components'
import { day, idPatterns } from '../../../../shared/domain/kernel/ids.ts'
import { dayInWords } from '../../../../shared/domain/kernel/words.ts'
import type { Editing } from './editing.ts'
import { saidOfSummary } from './summary-words.ts'

const asDay = (text: string) => (idPatterns.Day.test(text) ? day(text) : null)

export const TopFields = ({ content, change, mode }: Editing) => (
  <section className="card pad col g16" aria-labelledby="top-title">
    <h2 className="t-cap fg2" id="top-title">
      Top
    </h2>
    {mode === 'write' && (
      <Field
        label="The day it bears"
        hint={content.date === null ? 'Usually the day on which it goes out' : dayInWords(content.date)}
      >
        <Input
          id="edition-date"
          className="uday"
          type="date"
          value={content.date ?? ''}
          onChange={(_, { value }) => change((one) => ({ ...one, date: asDay(value) }), 'changing the day')}
        />
      </Field>
    )}
    <Field label="One-line summary" {...saidOfSummary(content.summary)}>
      <Input
        id="edition-summary"
        value={content.summary}
        maxLength={255}
        lang="en-GB"
        spellCheck
        onChange={(_, { value }) =>
          change((one) => ({ ...one, summary: value }), 'changing the summary', 'summary')
        }
      />
    </Field>
    <Field label="Greeting">
      <Input
        id="edition-greeting"
        value={content.greeting}
        maxLength={255}
        lang="en-GB"
        spellCheck
        onChange={(_, { value }) =>
          change((one) => ({ ...one, greeting: value }), 'changing the greeting', 'greeting')
        }
      />
    </Field>
  </section>
)
