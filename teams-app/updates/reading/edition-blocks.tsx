// The parts of an edition as readers see them, in reading order, each under its own heading.

import { DocumentPdf20Regular } from '@fluentui/react-icons/svg/document-pdf'
import { useState } from 'react'
import { type EditionContentWire, updatePaths } from '../../../shared/api/updates.ts'
import { sizeInWords } from '../../../shared/domain/kernel/words.ts'
import { fileInWords } from '../../../shared/domain/updates/edition.ts'
import { consultationPath } from '../../platform/route.ts'
import { download } from '../../ui/page/download.ts'
import { EditionText } from './edition-text.tsx'
import type { Readable } from './reading-words.ts'

type Block = EditionContentWire['blocks'][number]
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

// Files are for signed-in people, so the page fetches them: a plain link would come without the person.
const FileLink = ({ id, block }: { id: string; block: Of<'file'> }) => {
  const [trouble, setTrouble] = useState<string | null>(null)
  const { file } = block
  const save = async () => {
    const problem = await download(updatePaths.file(id, file.name), file.name)
    setTrouble(problem === null ? null : problem.title)
  }
  return (
    <p>
      <button
        type="button"
        className="ufile"
        onClick={() => {
          save().catch(() => setTrouble('The file could not be fetched. Try again.'))
        }}
      >
        <DocumentPdf20Regular aria-hidden />
        <span className="break">{`${fileInWords(block)} (PDF, ${sizeInWords(file.size)})`}</span>
      </button>
      {trouble !== null && <span role="alert">{` ${trouble}`}</span>}
    </p>
  )
}

const pathOf = ({ consultation, session }: Readable['live'][string][number]): string | null => {
  if (consultation !== null) return consultationPath(consultation, null)
  return session === null ? null : `/sessions/${session}`
}

const LiveLine = ({ line }: { line: Readable['live'][string][number] }) => {
  const path = pathOf(line)
  return (
    <li>
      {path === null ? line.title : <a href={`#${path}`}>{line.title}</a>}
      <br />
      <span className="fg2">{line.line}</span>
    </li>
  )
}

const Live = ({ block, live }: { block: Of<'live'>; live: Readable['live'] }) => {
  const lines = live[block.what] ?? []
  return (
    <>
      {block.heading !== '' && <h2 className="t-sub">{block.heading}</h2>}
      {lines.length === 0 ? (
        <p>Nothing at the moment.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <LiveLine key={`${line.title} ${line.line}`} line={line} />
          ))}
        </ul>
      )}
    </>
  )
}

const partOf = (id: string, block: Block, live: Readable['live']) => {
  switch (block.kind) {
    case 'text':
      return (
        <>
          {block.heading !== '' && <h2 className="t-sub">{block.heading}</h2>}
          <EditionText text={block.text} />
        </>
      )
    case 'picture':
      return (
        <img
          className="upicture"
          src={block.file.url}
          alt={block.isDecorative ? '' : block.alt}
          width={block.width}
          height={block.height}
          loading="lazy"
        />
      )
    case 'file':
      return <FileLink id={id} block={block} />
    case 'live':
      return <Live block={block} live={live} />
  }
}

type Props = {
  readonly id: string
  readonly content: EditionContentWire
  readonly live: Readable['live']
}

export const EditionWords = ({ id, content, live }: Props) => (
  <article className="card pad uarticle" lang="en-GB">
    {content.greeting !== '' && <p className="break">{content.greeting}</p>}
    {content.blocks.map((block) => (
      <div key={block.id} className="upart">
        {partOf(id, block, live)}
      </div>
    ))}
    {content.andFinally.trim() !== '' && (
      <div className="upart">
        <h2 className="t-sub">And finally</h2>
        <EditionText text={content.andFinally} />
      </div>
    )}
    {content.signOff.name !== '' && (
      <p className="upart break">
        <strong>{content.signOff.name}</strong>
        {content.signOff.title !== '' && (
          <>
            <br />
            <span className="fg2">{content.signOff.title}</span>
          </>
        )}
      </p>
    )}
  </article>
)
