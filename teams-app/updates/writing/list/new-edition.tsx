// Starting an edition: empty, from a past one, or from a text that is pasted or chosen and read at once.

import { Button, Field, Textarea } from '@fluentui/react-components'
import { type ClipboardEvent, useState } from 'react'
import * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type newEditionSchema, readEditionSchema, updatePaths } from '../../../../shared/api/updates.ts'
import { FileButton } from '../../../ui/officer/file-button.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { keepReport } from '../report/kept-report.ts'
import { editionPath } from '../writing-route.ts'

export type From = z.infer<typeof newEditionSchema>['from']
type Text = Extract<From, { kind: 'text' }>

const createdSchema = z.object({
  id: readEditionSchema.shape.id,
  report: z.optional(readEditionSchema.shape.report),
})
const longest = 250_000

/** Makes it and goes there. What was read of a text is kept on this device, to be looked at beside the draft. */
export const useCreate = (api: Api, go: (path: string) => void) => {
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const create = async (from: From) => {
    if (isBusy) return
    setIsBusy(true)
    setProblem(null)
    const reply = await api.send('POST', updatePaths.drafts, createdSchema, { from })
    setIsBusy(false)
    if (!reply.ok) return setProblem(reply.problem)
    const { id, report = [] } = reply.body
    keepReport(id, report, window.localStorage)
    go(editionPath(id))
  }
  return {
    isBusy,
    problem,
    create: (from: From) => {
      create(from).catch(() => setIsBusy(false))
    },
  }
}

const isPage = ({ name, type }: File) => type === 'text/html' || /\.html?$/i.test(name)

const usePasting = () => {
  const [text, setText] = useState('')
  const [html, setHtml] = useState<string | null>(null)
  const [isLong, setIsLong] = useState(false)
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const page = event.clipboardData.getData('text/html')
    if (text.trim() !== '' || page === '' || page.length > longest) return
    event.preventDefault()
    setText(event.clipboardData.getData('text/plain'))
    setHtml(page)
  }
  const type = (value: string) => {
    setText(value)
    setHtml(null)
  }
  const take = async (file: File) => {
    const content = await file.text()
    setIsLong(content.length > longest)
    if (content.length > longest) return
    setText(content)
    setHtml(isPage(file) ? content : null)
  }
  const from: Text = { kind: 'text', text: html ?? text, isHtml: html !== null }
  return { text, hasDress: html !== null, isLong, paste, type, take, from }
}

const hintOf = (hasDress: boolean) =>
  hasDress
    ? 'Pasted with its headings and links. If you change it here, only the words stay.'
    : 'This week’s or a past one, from a mail, a web page or Word. You check what we read before anybody sees it.'

export const PasteForm = (props: {
  readonly isBusy: boolean
  readonly create: (from: From) => void
  readonly close: () => void
}) => {
  const pasting = usePasting()
  const isEmpty = pasting.text.trim() === ''
  return (
    <section className="card pad col g12" aria-labelledby="paste-title">
      <h2 className="t-sub" id="paste-title">
        New from pasted text
      </h2>
      <Field
        label="The text of the update"
        hint={hintOf(pasting.hasDress)}
        {...(pasting.isLong ? { validationMessage: 'This file is too long. Paste a part of it.' } : {})}
      >
        <Textarea
          className="tall upaste"
          rows={10}
          resize="vertical"
          lang="en-GB"
          maxLength={longest}
          value={pasting.text}
          autoFocus
          onPaste={pasting.paste}
          onChange={(_, { value }) => pasting.type(value)}
        />
      </Field>
      <div className="acts">
        <Button
          appearance="primary"
          disabledFocusable={isEmpty || props.isBusy}
          onClick={() => {
            if (!isEmpty) props.create(pasting.from)
          }}
        >
          {props.isBusy ? 'Reading it' : 'Read it'}
        </Button>
        <FileButton
          words="Choose a file"
          accept=".txt,.md,.html,.htm"
          take={(file) => {
            pasting.take(file).catch(() => undefined)
          }}
        />
        <Button appearance="subtle" onClick={props.close}>
          Cancel
        </Button>
      </div>
    </section>
  )
}

export const NotMade = ({ problem }: { problem: Problem | null }) =>
  problem === null ? null : <Trouble title="It was not made." problem={problem} />
