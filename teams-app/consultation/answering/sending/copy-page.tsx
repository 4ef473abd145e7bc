// A copy to print or keep.

import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { Answering } from '../../../../shared/api/responses.ts'
import { respondentRoleWords } from '../../../../shared/domain/people/person.ts'
import { consultationPath } from '../../../platform/route.ts'
import { Page } from '../../../ui/page/page.tsx'
import { answersOf, type Saving } from '../saving/saving.ts'
import { asking, type Sent } from '../work.ts'
import { AnswersInWords } from './answers-in-words.tsx'
import { copyAsText, sentInWords } from './copy-text.ts'

const saveAsFile = (name: string, text: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

type Props = { readonly loaded: Answering; readonly saving: Saving; readonly sent: Sent }

export const CopyPage = ({ loaded, saving, sent }: Props) => {
  const { id, content, response } = loaded
  const answers = answersOf(saving)
  const role = saving.role ?? response.role
  return (
    <Page
      narrow
      title={content.title}
      lead={`${response.schoolName}, answered as ${respondentRoleWords[role]}. ${sentInWords(sent)}`}
      back={{ to: consultationPath(id, response.urn), words: 'Back to the consultation' }}
    >
      <div className="acts no-print">
        <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
        <Button
          icon={<ArrowDownload20Regular />}
          onClick={() => saveAsFile(`${id}-${response.urn}.txt`, copyAsText(loaded, answers, sent))}
        >
          Save as a text file
        </Button>
      </div>
      <AnswersInWords sections={asking(loaded)} answers={answers} />
    </Page>
  )
}
