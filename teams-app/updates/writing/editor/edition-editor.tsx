// The words of an edition being written or corrected: its top, its parts in order, its end.

import './editor.css'
import { AddPart } from './add-part.tsx'
import type { Editing } from './editing.ts'
import { EndFields } from './end-fields.tsx'
import { BlockCard } from './parts/block-card.tsx'
import { TopFields } from './top-fields.tsx'

export const EditionEditor = (editing: Editing) => (
  <div className="col g12">
    <TopFields {...editing} />
    {editing.content.blocks.map((block) => (
      <BlockCard key={block.id} editing={editing} block={block} />
    ))}
    <AddPart editing={editing} />
    <EndFields {...editing} />
  </div>
)
