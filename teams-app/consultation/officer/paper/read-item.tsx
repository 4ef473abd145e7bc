// One question as it was read: its words, its line and the reason for its kind, which can be changed here.

import { Button } from '@fluentui/react-components'
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { Question, QuestionKind } from '../../../../shared/domain/consultation/question.ts'
import { wordsOf } from '../edits/kinds.ts'
import { KindSelect } from '../questions/forms/kind-select.tsx'
import type { ReadQuestion } from './reading.ts'

type Props = {
  readonly read: ReadQuestion
  readonly editPath: string
  readonly setKind: (code: string, kind: QuestionKind) => void
  /** Absent where nothing is left to confirm. */
  readonly confirm?: () => void
}

const listInWords = (question: Question): string => {
  const words = wordsOf(question)
  if (words.length === 0) return ''
  return `${question.kind === 'agreementMatrix' ? 'Statements' : 'Options'}: ${words.join('; ')}`
}

export const ReadItem = ({ read, editPath, setKind, confirm }: Props) => {
  const { question, line, reason, doubts } = read
  const list = listInWords(question)
  return (
    <li className="orow wrap">
      <div className="col g4 ptext">
        <p className="break">{question.text}</p>
        <p className="t-cap fg3">
          <a href={`#${editPath}`}>{`Line ${line}`}</a>
          {` ${reason}`}
        </p>
        {list !== '' && <p className="t-cap fg2 break">{list}</p>}
        {doubts.map((doubt) => (
          <p key={doubt} className="st warn">
            <Warning16Filled aria-hidden />
            {doubt}
          </p>
        ))}
      </div>
      <div className="pkind">
        <KindSelect
          kind={question.kind}
          label={`Kind of the question on line ${line}`}
          onChange={(kind) => setKind(question.code, kind)}
        />
      </div>
      {confirm && (
        <Button icon={<Checkmark20Regular />} onClick={confirm}>
          Confirm<span className="vh">{` the question on line ${line}`}</span>
        </Button>
      )}
    </li>
  )
}
