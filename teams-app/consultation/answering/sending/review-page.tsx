// Everything answered on one page before it is sent, and the one press that sends it.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../../../shared/api/problem.ts'
import { responsePaths, sentSchema } from '../../../../shared/api/responses.ts'
import { answeredCount } from '../../../../shared/domain/consultation/progress.ts'
import { count, dayInShort } from '../../../../shared/domain/kernel/words.ts'
import { newOp } from '../../../platform/op.ts'
import { consultationPath } from '../../../platform/route.ts'
import { Message } from '../../../ui/page/message.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SavedState } from '../../../ui/page/saved-state.tsx'
import { answersOf } from '../saving/saving.ts'
import { statusOf, toSettle } from '../saving/status.ts'
import { asking, type Work } from '../work.ts'
import { AnswersInWords } from './answers-in-words.tsx'
import { sentInWords } from './copy-text.ts'

type Sending =
  | { readonly state: 'idle' | 'sending' }
  | { readonly state: 'failed'; readonly problem: Problem }

const notIn: Problem = {
  status: 0,
  type: 'notSaved',
  title: 'Some of your words are not saved yet. Send again once it says Saved.',
  reference: '',
}

// One key for all presses of this visit: pressing twice, or after a lost reply, sends once.
const useSend = (work: Work) => {
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const [op] = useState(newOp)
  const { id, response } = work.loaded
  const send = async () => {
    setSending({ state: 'sending' })
    if (!(await work.saver.saveAll())) return setSending({ state: 'failed', problem: notIn })
    const reply = await work.api.send('POST', responsePaths.send(id), sentSchema, {
      school: response.urn,
      op,
    })
    if (!reply.ok) return setSending({ state: 'failed', problem: reply.problem })
    work.setSent({ reference: reply.body.reference, at: reply.body.sentAt })
    work.go(consultationPath(id, response.urn, 'receipt'))
  }
  return { sending, send: () => void send().catch(() => undefined) }
}

const whyNot = (work: Work, answered: number): string | null => {
  const open = toSettle(work.saving)
  if (open > 0) return `Settle ${count(open, 'answer')} first: two versions stand side by side.`
  return answered === 0 ? 'Answer at least one question first.' : null
}

const SendCard = ({ work, answered, questions }: { work: Work; answered: number; questions: number }) => {
  const { sending, send } = useSend(work)
  const reason = whyNot(work, answered)
  const { closes } = work.loaded.content
  const isSending = sending.state === 'sending'
  return (
    <section className="card pad" aria-labelledby="send">
      <h2 className="t-sub" id="send">
        {`${answered} of ${count(questions, 'question')} answered`}
      </h2>
      <p className="fg2 reading mt4">
        {answered < questions ? 'Every question is optional. You can send as it is. ' : ''}
        {`When you send, the council counts your answer.${
          closes === null ? '' : ` You can change it here until ${dayInShort(closes)}.`
        }`}
      </p>
      {sending.state === 'failed' && (
        <div className="mt12">
          <Message intent="danger" title="Your answer was not sent." role="alert">
            {sending.problem.title}
            {sending.problem.reference !== '' && ` If it goes on, tell us ${sending.problem.reference}.`}
          </Message>
        </div>
      )}
      <div className="acts mt16">
        <Button
          appearance="primary"
          disabledFocusable={reason !== null || isSending}
          aria-describedby={reason === null ? undefined : 'why-not'}
          onClick={send}
        >
          {isSending ? 'Sending' : 'Send your answer'}
        </Button>
      </div>
      {reason !== null && (
        <p className="t-cap fg2 mt8" id="why-not">
          {reason}
        </p>
      )}
    </section>
  )
}

const SentCard = ({ work }: { work: Work }) => {
  const { id, content, response } = work.loaded
  return (
    <Message intent="success" title={sentInWords(work.sent)}>
      {content.closes !== null &&
        `Changes count without sending again, until ${dayInShort(content.closes)}. `}
      <a href={`#${consultationPath(id, response.urn, 'copy')}`}>Keep a copy</a>
    </Message>
  )
}

export const ReviewPage = ({ work }: { work: Work }) => {
  const { id, content, response } = work.loaded
  const sections = asking(work.loaded)
  const answers = answersOf(work.saving)
  const questions = sections.flatMap((section) => section.questions)
  const path = (view: string) => consultationPath(id, response.urn, view)
  const isSent = work.sent.at !== null
  return (
    <Page
      narrow
      title={isSent ? 'What you sent' : 'Review and send'}
      lead={`${content.title}. Your answer for ${response.schoolName}.`}
      back={{ to: path(''), words: 'Back to the questions' }}
      aside={<SavedState {...statusOf(work.saving)} />}
    >
      {isSent ? (
        <SentCard work={work} />
      ) : (
        <SendCard work={work} answered={answeredCount(questions, answers)} questions={questions.length} />
      )}
      <AnswersInWords
        sections={sections}
        answers={answers}
        aside={(section) => (
          <a className="nowrap" href={`#${path(section.id)}`}>
            Change<span className="vh">{` ${section.title}`}</span>
          </a>
        )}
      />
    </Page>
  )
}
