// One question for those who were there, and what they answered: small counts hidden, no names.

import { Button } from '@fluentui/react-components'
import { type After, afterPaths } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { count, momentInWords } from '../../../shared/domain/kernel/words.ts'
import { usefulWords } from '../../../shared/domain/sessions/after/useful.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { withPeople } from './after-words.ts'

type Props = {
  readonly api: Api
  readonly id: string
  readonly after: After
  readonly again: () => void
}

const Answers = ({ followUp }: { followUp: After['followUp'] }) => {
  const { counts, answered, texts } = followUp
  if (counts.every(({ count: of }) => of === 0)) return <p className="fg2">Nobody has answered yet.</p>
  return (
    <>
      <table className="otbl">
        <caption className="vh">How useful it was</caption>
        <tbody>
          {counts.map(({ useful, count: of }) => (
            <tr key={useful}>
              <th scope="row">{usefulWords[useful]}</th>
              <td className="num r">{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="t-cap fg2">
        {answered === null
          ? 'c stands for 1 to 4, so that no answer can be told to be somebody’s.'
          : `${count(answered, 'answer')}.`}
      </p>
      {texts.length > 0 && (
        <>
          <h3 className="t-strong">What would have made it better</h3>
          <ul className="plain col g8">
            {texts.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice
              <li key={index} className="break words">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export const FollowUpCard = ({ api, id, after, again }: Props) => {
  const { followUp } = after
  const { post, problem, isBusy } = useAction(api)
  const ask = () => {
    post(afterPaths.ask(id), nothingSchema, {}, again).catch(() => undefined)
  }
  return (
    <section className="card opad col g12" aria-labelledby="question-title">
      <h2 className="t-sub" id="question-title">
        How useful was it?
      </h2>
      <Answers followUp={followUp} />
      {problem !== null && <Trouble title="Nobody was asked." problem={problem} />}
      <p className="t-cap fg2" role="status">
        {`${followUp.asked === 0 ? 'Nobody was asked so far' : `${count(followUp.asked, 'person was', 'people were')} asked`}. Answers can be given until ${momentInWords(followUp.until)}.`}
      </p>
      {followUp.people > 0 && (
        <div>
          <Button disabledFocusable={isBusy} onClick={ask}>
            {withPeople('Ask one question', followUp.people)}
          </Button>
        </div>
      )}
    </section>
  )
}
