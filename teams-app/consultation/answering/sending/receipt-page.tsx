// The receipt: that it is in, the reference to quote, until when it can be changed.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { dayInShort, momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { consultationPath } from '../../../platform/route.ts'
import { Page } from '../../../ui/page/page.tsx'
import type { Work } from '../work.ts'
import { ReviewPage } from './review-page.tsx'

export const ReceiptPage = ({ work }: { work: Work }) => {
  const { id, content, response } = work.loaded
  const { at, reference } = work.sent
  // A link to a receipt of something that is not sent leads to the sending.
  if (at === null) return <ReviewPage work={work} />
  const to = (view: string) => () => work.go(consultationPath(id, response.urn, view))
  return (
    <Page narrow title="Your answers are in" back={{ to: '/', words: 'Home' }}>
      <section className="card pad receipt" aria-label="Receipt">
        <CheckmarkCircle48Regular className="ok" aria-hidden />
        <p className="mt8">{content.title}</p>
        <p className="fg2">{response.schoolName}</p>
        <p className="fg2 mt16">Your reference</p>
        <p className="reference num">{reference}</p>
        <p className="fg2">{`Sent on ${momentInWords(at)}`}</p>
        {content.closes !== null && (
          <p className="mt16">{`Change them here until ${dayInShort(content.closes)}. Changes count without sending again.`}</p>
        )}
        <div className="acts mt16">
          <Button appearance="primary" onClick={to('copy')}>
            Keep a copy
          </Button>
          <Button onClick={to('')}>Change an answer</Button>
        </div>
      </section>
    </Page>
  )
}
