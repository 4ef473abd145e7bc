// Made-up editions of the director's weekly update: what they say, each for the day it bears.

import type { EditionContentWire } from '../../../shared/api/updates.ts'
import type { Day } from '../../../shared/domain/kernel/ids.ts'

const signOff = { name: 'Judith Marlow', title: 'Director of Education' }

type Parts = Pick<EditionContentWire, 'summary' | 'andFinally'> & {
  readonly sections: readonly (readonly [heading: string, text: string])[]
  readonly live: readonly (readonly [heading: string, what: 'openConsultations' | 'sessionsWithPlaces'])[]
}

const edition = (date: Day | null, { summary, sections, live, andFinally }: Parts): EditionContentWire => ({
  date,
  summary,
  greeting: 'Dear colleagues',
  blocks: [
    ...sections.map(([heading, text], index) => ({
      kind: 'text' as const,
      id: `b${index + 1}`,
      heading,
      text,
    })),
    ...live.map(([heading, what], index) => ({
      kind: 'live' as const,
      id: `b${sections.length + index + 1}`,
      heading,
      what,
    })),
  ],
  andFinally,
  signOff,
})

/** The oldest: about a new term's beginnings. */
export const busesEdition = (date: Day): EditionContentWire =>
  edition(date, {
    summary: 'New bus passes, first aid courses and a thank you to kitchen teams',
    sections: [
      [
        'Bus passes',
        'New passes have gone to families by post. The old ones are valid for two more weeks.\n\n- Drivers let pupils on without a pass until then.\n- Ask us for a spare one: [bus passes](https://www.northdown.example/bus-passes).',
      ],
      [
        'First aid courses',
        'We pay for **one course a school** this year. Places are given in the order in which you ask.\n\n[Ask for a place](https://www.northdown.example/first-aid)',
      ],
    ],
    live: [],
    andFinally: 'Kitchens cooked 41,000 meals in the first week. Thank your team from me.',
  })

/** The second: about weather, and where to ask. */
export const snowEdition = (date: Day): EditionContentWire =>
  edition(date, {
    summary: 'Closing for snow, a new number for repairs, and reading volunteers',
    sections: [
      [
        'When snow comes',
        'Tell us by **7am** when your school stays shut. We stop the buses and tell the radio.\n\n1. Open the form.\n2. Choose your school.\n3. Say whether it is for one day or longer.\n\n[Report a closure](https://www.northdown.example/closures)',
      ],
      ['Repairs', 'The old number ends this month. Use the form, which tells you when somebody will come.'],
      [
        'Reading volunteers',
        'Thirty people want to read with pupils once a week. They have been checked. Write to us if you have room for one.',
      ],
    ],
    live: [],
    andFinally: '',
  })

/** The newest that went out: with what can be answered at that moment. */
export const consultationEdition = (date: Day): EditionContentWire =>
  edition(date, {
    summary: 'Have your say on attendance, and dates for the spring term',
    sections: [
      [
        'Have your say',
        'We have opened a consultation on attendance. It takes about ten minutes, and you can stop and go on later.',
      ],
      [
        'Spring term',
        'The [term dates](https://www.northdown.example/term-dates) are settled. Please check your training days against them.',
      ],
    ],
    live: [['Open consultations', 'openConsultations']],
    andFinally: 'A choir of forty schools sang in the county hall. You can still hear it in the corridors.',
  })

/** One that is being written, without its day. */
export const draftEdition = (): EditionContentWire =>
  edition(null, {
    summary: 'Places at workshops, and what heads told us about transport',
    sections: [
      ['What you told us', 'Most of you would move the last bus by twenty minutes. We look at the cost now.'],
      ['Lunch with the director', ''],
    ],
    live: [['Workshops with places left', 'sessionsWithPlaces']],
    andFinally: '',
  })
