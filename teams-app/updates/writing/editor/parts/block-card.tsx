// One part of an edition as a region of its own, by its kind.

import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { DocumentPdf20Regular } from '@fluentui/react-icons/svg/document-pdf'
import type { ReactNode } from 'react'
import { sizeInWords } from '../../../../../shared/domain/kernel/words.ts'
import { type BlockWire, changeBlock, kindInWords, nameOf } from '../../edits/blocks.ts'
import { TextEditor } from '../../text/text-editor.tsx'
import { TextTools } from '../../text/text-tools.tsx'
import { Toolbar } from '../../text/toolbar.tsx'
import { type Editing, stopIn } from '../editing.ts'
import { LiveBlock } from './live-block.tsx'
import { PlaceTools } from './place-tools.tsx'

type Of<Kind extends BlockWire['kind']> = {
  readonly editing: Editing
  readonly block: Extract<BlockWire, { kind: Kind }>
}

const Tools = ({ editing, block }: { editing: Editing; block: BlockWire }) => (
  <Toolbar label={`Place of this ${kindInWords(block.kind).toLowerCase()}`}>
    <PlaceTools editing={editing} block={block} />
  </Toolbar>
)

const Heading = ({ editing, block }: Of<'text' | 'live'>) => (
  <Field label="Heading">
    <Input
      value={block.heading}
      maxLength={255}
      lang="en-GB"
      spellCheck
      data-first
      onChange={(_, { value }) =>
        editing.change(
          (content) => changeBlock(content, { ...block, heading: value }),
          'changing a heading',
          `${block.id} heading`,
        )
      }
    />
  </Field>
)

const TextBlock = ({ editing, block }: Of<'text'>) => (
  <>
    <Heading editing={editing} block={block} />
    <TextEditor
      value={block.text}
      label={block.heading === '' ? 'Text' : `Text of “${block.heading}”`}
      change={(text) =>
        editing.change(
          (content) => changeBlock(content, { ...block, text }),
          'changing a text',
          `${block.id} text`,
        )
      }
      tools={(editor) => <TextTools editor={editor} label="Tools of this text" />}
    />
  </>
)

const PictureBlock = ({ editing, block }: Of<'picture'>) => {
  const { alt, isDecorative, file } = block
  const missing = stopIn(editing.checks, block.id, 'picture')
  const isSilent = alt.trim() === '' && !isDecorative
  const change = (part: Partial<typeof block>, key?: string) =>
    editing.change((content) => changeBlock(content, { ...block, ...part }), 'changing a picture', key)
  return (
    <div className="upic">
      <img src={file.url} alt="" width={block.width} height={block.height} />
      <div className="col g8 grow">
        <Field
          label="Words for people who cannot see it"
          {...(isSilent && missing !== undefined
            ? { validationMessage: 'Say what it shows, or choose decorative' }
            : {})}
        >
          <Textarea
            className="tall"
            rows={2}
            value={alt}
            maxLength={255}
            lang="en-GB"
            spellCheck
            disabled={isDecorative}
            data-spot="picture"
            data-first
            onChange={(_, { value }) => change({ alt: value.replace(/\s*\n\s*/g, ' ') }, `${block.id} alt`)}
          />
        </Field>
        <Checkbox
          label="It is decorative"
          checked={isDecorative}
          onChange={(_, { checked }) => change({ isDecorative: checked === true })}
        />
        <p className="t-cap fg2">{`${block.width} by ${block.height} pixels, ${sizeInWords(file.size)}`}</p>
      </div>
    </div>
  )
}

const FileBlock = ({ editing, block }: Of<'file'>) => (
  <>
    <Field
      label="Words of the link"
      hint={`Readers see “${block.words}” (PDF, ${sizeInWords(block.file.size)})`}
    >
      <Input
        value={block.words}
        maxLength={255}
        lang="en-GB"
        spellCheck
        data-first
        onChange={(_, { value }) =>
          editing.change(
            (content) => changeBlock(content, { ...block, words: value }),
            'changing the words of a file',
            `${block.id} words`,
          )
        }
      />
    </Field>
    <p className="row g8 fg2">
      <DocumentPdf20Regular aria-hidden />
      <a className="break" href={block.file.url} target="_blank" rel="noreferrer">
        {`Look at the file (${sizeInWords(block.file.size)})`}
      </a>
    </p>
  </>
)

const insideOf = (editing: Editing, block: BlockWire): ReactNode => {
  switch (block.kind) {
    case 'text':
      return <TextBlock editing={editing} block={block} />
    case 'picture':
      return <PictureBlock editing={editing} block={block} />
    case 'file':
      return <FileBlock editing={editing} block={block} />
    case 'live':
      return (
        <>
          <Heading editing={editing} block={block} />
          <LiveBlock editing={editing} block={block} />
        </>
      )
  }
}

export const BlockCard = ({ editing, block }: { editing: Editing; block: BlockWire }) => {
  const kind = kindInWords(block.kind)
  const name = nameOf(block)
  return (
    <section
      className="card pad col g8 ublock"
      id={`block-${block.id}`}
      tabIndex={-1}
      aria-label={name === '' ? kind : `${kind}: ${name}`}
    >
      <div className="row between g8">
        <h2 className="t-cap fg2">{kind}</h2>
        <Tools editing={editing} block={block} />
      </div>
      {insideOf(editing, block)}
    </section>
  )
}
