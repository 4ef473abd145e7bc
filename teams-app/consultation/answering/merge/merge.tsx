// Two versions of one answer, in place of its control: both are shown, the person chooses, nothing is lost.

import { Button } from '@fluentui/react-components'
import { choicesOf, type Question } from '../../../../shared/domain/consultation/question.ts'
import { Message } from '../../../ui/page/message.tsx'
import { difference } from '../../../ui/text/difference.ts'
import type { Choice } from '../saving/field.ts'

type Props = {
  readonly question: Question
  readonly isText: boolean
  readonly mine: string
  readonly theirs: string
  readonly decide: (choice: Choice) => void
}

const inWords = (question: Question, value: string) =>
  value
    .split(',')
    .map((code) => choicesOf(question).find((choice) => choice.code === code)?.words ?? code)
    .join('; ')

const Version = (props: {
  readonly title: string
  readonly note: string
  readonly parts: readonly [string, string, string]
}) => {
  const [before, own, after] = props.parts
  const isBlank = props.parts.join('') === ''
  return (
    <div className="inset">
      <div className="row between g8">
        <span className="t-strong">{props.title}</span>
        <span className="t-cap fg3">{props.note}</span>
      </div>
      <p className="mt8 break words">
        {isBlank ? (
          'No answer'
        ) : (
          <>
            {before}
            {own !== '' && <ins>{own}</ins>}
            {after}
          </>
        )}
      </p>
    </div>
  )
}

export const Merge = ({ question, isText, mine, theirs, decide }: Props) => {
  const parts = isText
    ? difference(mine, theirs)
    : { before: '', mine: inWords(question, mine), theirs: inWords(question, theirs), after: '' }
  const canKeepBoth = isText && mine !== '' && theirs !== ''
  return (
    <div>
      <Message
        intent="warning"
        title="This answer changed somewhere else while you were writing."
        role="alert"
      >
        Nothing is lost. Choose what your answer should say.
      </Message>
      <div className="merge">
        <Version title="Yours" note="Not saved yet" parts={[parts.before, parts.mine, parts.after]} />
        <Version title="The other" note="Saved" parts={[parts.before, parts.theirs, parts.after]} />
      </div>
      <div className="acts mt16">
        {canKeepBoth && (
          <Button appearance="primary" onClick={() => decide('both')}>
            Keep both
          </Button>
        )}
        <Button onClick={() => decide('mine')}>Use mine</Button>
        <Button onClick={() => decide('theirs')}>Use the other</Button>
      </div>
      {canKeepBoth && (
        <p className="t-cap fg3 mt8">
          Keep both puts the other words first, then yours. You can edit the result.
        </p>
      )}
    </div>
  )
}
