// The button in the composer that opens the app's search: type, and choose a line to put its card in the message.
import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Spinner,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { Apps20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Result } from '../../doors/extension-doors.ts'
import type { Extension } from '../../doors/shapes.ts'
import { appOf, useDesk } from '../../frame/desk.ts'
import { AppMark } from '../../parts/app-mark.tsx'
import { useSearch } from './use-search.ts'
import './extension.css'

type Search = Extension['searches'][number]
type LineProps = { readonly result: Result; readonly onChoose: () => void }

const Line = ({ result, onChoose }: LineProps) => (
  <li>
    <button type="button" className="found-line" onClick={onChoose}>
      {result.picture !== null && <img src={result.picture} alt="" width={32} height={32} />}
      <span className="grow">
        <span className="found-title clip">{result.title}</span>
        <span className="caption found-text">{result.text}</span>
      </span>
    </button>
  </li>
)

type FindProps = {
  readonly conversation: string
  readonly search: Search
  readonly onChoose: (result: Result) => void
}

const Find = ({ conversation, search, onChoose }: FindProps) => {
  const { words, setWords, found, more } = useSearch(conversation, search)
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  return (
    <>
      <SearchBox
        className="found-search"
        placeholder={search.hint === '' ? search.title : search.hint}
        aria-label={search.title}
        value={words}
        onChange={(_, data) => setWords(data.value)}
      />
      <div className="found" aria-live="polite">
        {found.state === 'searching' && <Spinner size="tiny" label="Searching" />}
        {found.state === 'words' && <p className="found-words">{found.words}</p>}
        {found.state === 'found' && (
          <ul {...arrows} aria-label="Results">
            {found.results.map((result, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the app gives its lines no identity.
              <Line key={index} result={result} onChoose={() => onChoose(result)} />
            ))}
          </ul>
        )}
        {found.state === 'found' && found.isMore && (
          <Button appearance="subtle" onClick={more}>
            Show more
          </Button>
        )}
      </div>
    </>
  )
}

type SearchPanelProps = { readonly conversation: string; readonly onChoose: (result: Result) => void }

export const SearchPanel = ({ conversation, onChoose }: SearchPanelProps) => {
  const app = appOf(useDesk())
  const [open, setOpen] = useState(false)
  const search = app?.extension.searches[0]
  if (app === null || search === undefined) return null
  return (
    <Popover positioning="above-end" trapFocus open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Apps20Regular />} aria-label="Actions and apps" />
      </PopoverTrigger>
      <PopoverSurface className="found-panel" aria-label={`${app.name}: ${search.title}`}>
        <div className="found-head">
          <AppMark size={24} />
          <h2>{app.name}</h2>
        </div>
        <Find
          conversation={conversation}
          search={search}
          onChoose={(result) => {
            setOpen(false)
            onChoose(result)
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}
