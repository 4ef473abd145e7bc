// A person's response as plain text: what they can keep, search and paste anywhere.

import type { Answering } from '../../../../shared/api/responses.ts'
import type { Answers } from '../../../../shared/domain/consultation/response.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { respondentRoleWords } from '../../../../shared/domain/people/person.ts'
import { questionNumber } from '../../../ui/controls/question-number.ts'
import type { Sent } from '../work.ts'
import { answerInWords } from './in-words.ts'

/** `Sent on Friday 27 November 2026, 9:30am. Reference CW-7K4M-2Q.` */
export const sentInWords = ({ reference, at }: Sent): string => {
  const told = at === null ? 'Not sent yet.' : `Sent on ${momentInWords(at)}.`
  return reference === null ? told : `${told} Reference ${reference}.`
}

/** Every question with its answer, in the order of the paper. */
export const copyAsText = ({ content, response }: Answering, answers: Answers, sent: Sent): string => {
  const head = [
    content.title,
    `${response.schoolName}, answered as ${respondentRoleWords[response.role]}`,
    sentInWords(sent),
  ]
  const body = content.sections
    .filter((section) => section.questions.length > 0)
    .flatMap((section) => [
      '',
      section.title.toUpperCase(),
      ...section.questions.flatMap((question) => {
        const { lines, comment } = answerInWords(question, answers)
        return [
          '',
          `${questionNumber(question.code)}. ${question.text}`,
          ...(lines.length === 0 ? ['   Not answered'] : []),
          ...lines.map(({ label, words }) => `   ${label === '' ? '' : `${label}: `}${words}`),
          ...(comment === '' ? [] : [`   Comment: ${comment}`]),
        ]
      }),
    ])
  return `${[...head, ...body].join('\r\n').replace(/(?<!\r)\n/g, '\r\n')}\r\n`
}
