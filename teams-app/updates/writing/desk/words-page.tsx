// Writing: the editor on the left; the card, the checks and what was read of a text on the right.

import { updatePaths, uploadedSchema } from '../../../../shared/api/updates.ts'
import { isSaved } from '../../../ui/draft/saving.ts'
import { useUndoKeys } from '../../../ui/draft/use-undo-keys.ts'
import { EditionEditor } from '../editor/edition-editor.tsx'
import { gapsIn } from '../edits/work.ts'
import { ReportCard } from '../report/report-card.tsx'
import { Banners } from './banners.tsx'
import { Checks } from './checks/checks.tsx'
import type { DeskProps } from './desk-props.ts'
import { EditionPreview } from './preview/edition-preview.tsx'
import { usePreview } from './preview/use-preview.ts'

export const WordsPage = ({ api, go, work }: DeskProps) => {
  const { saving, edit, undo, redo } = work
  const { server } = saving
  useUndoKeys(undo, redo)
  const { preview, trouble } = usePreview(api, updatePaths.preview(server.id), server.version)
  const upload = (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return api.send('POST', updatePaths.upload(server.id), uploadedSchema, form)
  }
  return (
    <div className="udesk">
      <div className="col g12 umain">
        <Banners work={work} />
        <EditionEditor
          content={saving.work.content}
          change={(change, words, key) =>
            edit((one) => ({ ...one, content: change(one.content) }), words, key)
          }
          upload={upload}
          checks={server.checks}
          live={preview?.live}
          mode="write"
        />
      </div>
      <aside className="uaside" aria-label="As it looks, and checks">
        <div className="ustick">
          <ReportCard id={server.id} />
          <EditionPreview preview={preview} trouble={trouble} of={server} />
          <Checks
            id={server.id}
            checks={server.checks}
            gaps={gapsIn(saving.work)}
            isFresh={isSaved(saving)}
            go={go}
          />
        </div>
      </aside>
    </div>
  )
}
