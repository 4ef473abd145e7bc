// The end of an edition: "And finally", and who signs it.

import { Field, Input } from '@fluentui/react-components'
import { TextEditor } from '../text/text-editor.tsx'
import { TextTools } from '../text/text-tools.tsx'
import type { Editing } from './editing.ts'

export const EndFields = ({ content, change }: Editing) => {
  const sign = (part: Partial<typeof content.signOff>, key: string) =>
    change((one) => ({ ...one, signOff: { ...one.signOff, ...part } }), 'changing the signature', key)
  return (
    <>
      <section className="card pad col g8" aria-labelledby="finally-title" id="block-finally">
        <h2 className="t-cap fg2" id="finally-title">
          And finally (optional)
        </h2>
        <TextEditor
          value={content.andFinally}
          label="And finally"
          change={(text) =>
            change((one) => ({ ...one, andFinally: text }), 'changing “And finally”', 'finally')
          }
          tools={(editor) => <TextTools editor={editor} label="Tools of “And finally”" />}
        />
      </section>
      <section className="card pad col g16" aria-labelledby="sign-title">
        <h2 className="t-cap fg2" id="sign-title">
          Who signs it
        </h2>
        <div className="otwo">
          <Field label="Name">
            <Input
              id="edition-signed"
              value={content.signOff.name}
              maxLength={255}
              onChange={(_, { value }) => sign({ name: value }, 'signed')}
            />
          </Field>
          <Field label="Title (optional)">
            <Input
              value={content.signOff.title}
              maxLength={255}
              onChange={(_, { value }) => sign({ title: value }, 'signed as')}
            />
          </Field>
        </div>
      </section>
    </>
  )
}
