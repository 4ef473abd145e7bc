// Adding a part: a text, a picture, a PDF, live facts. Files are looked at and stored at once.

import { Button } from '@fluentui/react-components'
import { Attach20Regular } from '@fluentui/react-icons/svg/attach'
import { DataPie20Regular } from '@fluentui/react-icons/svg/data-pie'
import { Image20Regular } from '@fluentui/react-icons/svg/image'
import { TextT20Regular } from '@fluentui/react-icons/svg/text-t'
import { useState } from 'react'
import { FileButton } from '../../../ui/officer/file-button.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { type BlockKind, type BlockWire, kindInWords, mostBlocks, withNew } from '../edits/blocks.ts'
import type { Editing, Uploaded } from './editing.ts'
import { newLive } from './parts/live-block.tsx'
import { readyPicture } from './picture-file.ts'

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string }

const focusNewest = () =>
  setTimeout(() => {
    const block = [...document.querySelectorAll<HTMLElement>('.ublock')].at(-1)
    const target = block?.querySelector<HTMLElement>('[data-first]') ?? block
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, 50)

const withoutEnding = (name: string) => name.replace(/\.[^.]*$/, '').replaceAll(/[_-]+/g, ' ')

/** What was stored decides what it is, not what it was chosen as. */
const blockOf = (stored: Uploaded, id: string, name: string): BlockWire =>
  stored.kind === 'picture'
    ? { ...stored, id, alt: '', isDecorative: false }
    : { ...stored, id, words: withoutEnding(name).slice(0, 255) }

const useAdding = ({ change, upload }: Editing) => {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const add = (kind: BlockKind, make: (id: string) => BlockWire) => {
    change((one) => withNew(one, make), `adding a ${kindInWords(kind).toLowerCase()}`)
    focusNewest()
  }
  const store = async (file: File, name: string) => {
    setState({ kind: 'busy', words: `We are storing ${name}.` })
    const reply = await upload(file)
    if (!reply.ok) return setState({ kind: 'problem', words: reply.problem.title })
    setState({ kind: 'idle' })
    add(reply.body.kind, (id) => blockOf(reply.body, id, name))
  }
  const addPicture = async (chosen: File) => {
    setState({ kind: 'busy', words: `We are reading ${chosen.name}.` })
    const ready = await readyPicture(chosen)
    if (ready !== null) return await store(ready, chosen.name)
    setState({
      kind: 'problem',
      words: `${chosen.name} is no picture we can read. Choose a PNG, JPEG or WebP.`,
    })
  }
  const addFile = (chosen: File) => store(chosen, chosen.name)
  return { state, add, addPicture, addFile }
}

export const AddPart = ({ editing }: { editing: Editing }) => {
  const { state, add, addPicture, addFile } = useAdding(editing)
  if (editing.content.blocks.length >= mostBlocks) {
    return <p className="fg2">{`An update has at most ${mostBlocks} parts.`}</p>
  }
  return (
    <section className="col g12" aria-label="Add a part">
      <div className="row wrap g8 uadd">
        <span className="fg2" aria-hidden>
          Add
        </span>
        <Button
          id="add-text"
          icon={<TextT20Regular />}
          onClick={() => add('text', (id) => ({ kind: 'text', id, heading: '', text: '' }))}
        >
          <span className="vh">Add a </span>Text
        </Button>
        <FileButton
          words="Picture"
          icon={<Image20Regular />}
          label="Add a picture"
          accept="image/png,image/jpeg,image/webp"
          take={(file) => {
            addPicture(file).catch(() => undefined)
          }}
        />
        <FileButton
          words="File (PDF)"
          icon={<Attach20Regular />}
          label="Add a file (PDF)"
          accept="application/pdf"
          take={(file) => {
            addFile(file).catch(() => undefined)
          }}
        />
        {editing.mode === 'write' && (
          <Button icon={<DataPie20Regular />} onClick={() => add('live', newLive)}>
            <span className="vh">Add </span>Live facts
          </Button>
        )}
      </div>
      {state.kind === 'busy' && (
        <Message intent="info" role="status">
          {state.words}
        </Message>
      )}
      {state.kind === 'problem' && (
        <Message intent="danger" role="alert" title="It was not added.">
          {state.words}
        </Message>
      )}
    </section>
  )
}
