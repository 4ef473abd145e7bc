// One section: its number and title, its role, the background people read, and where it was discussed before.

import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import type {
  PathwayStep,
  Section,
  SectionRole,
} from '../../../../../shared/domain/consultation/consultation.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { Prose } from '../../../../ui/text/prose.tsx'
import { changeStep, newSection, withStep } from '../../edits/sections.ts'
import type { Editing } from '../editing.ts'

const roles: readonly { readonly role: SectionRole; readonly words: string }[] = [
  { role: 'headline', words: 'Headline: asked first, and on the invitation' },
  { role: 'detail', words: 'Detail: asked with its background' },
  { role: 'reflective', words: 'Reflective: to think about at the end' },
]

type Props = { readonly editing: Editing; readonly section: Section }

const Pathway = ({ editing, section }: Props) => {
  const set = (pathway: readonly PathwayStep[], key: string) =>
    editing.changeSection(section.id, { pathway }, key)
  const field = (at: number, name: keyof PathwayStep, label: string) => (
    <Field label={label}>
      <Input
        value={section.pathway[at]?.[name] ?? ''}
        onChange={(_, data) =>
          set(changeStep(section.pathway, at, { [name]: data.value }), `step ${at} ${name}`)
        }
      />
    </Field>
  )
  return (
    <section className="card pad col g16" aria-labelledby="pathway-title">
      <div>
        <h2 className="t-sub" id="pathway-title">
          Where this was discussed before
        </h2>
        <p className="fg2">People see it beside the questions.</p>
      </div>
      {section.pathway.map((_step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
        <fieldset key={at} className="obox inset col g12">
          <legend className="vh">{`Step ${at + 1}`}</legend>
          <div className="otwo">
            {field(at, 'when', 'When')}
            {field(at, 'forum', 'Where')}
          </div>
          {field(at, 'purpose', 'What for')}
          <div>
            <Button onClick={() => set(section.pathway.toSpliced(at, 1), '')}>
              Remove<span className="vh">{` step ${at + 1}`}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => set(withStep(section.pathway), '')}>Add a step</Button>
      </div>
    </section>
  )
}

const Background = ({ editing, section }: Props) => (
  <section className="card pad col g12">
    <Field
      label="Background"
      hint="What people need to know to answer well. Two stars make **bold**, a line that starts with - is a list"
    >
      <Textarea
        className="tall"
        rows={8}
        resize="vertical"
        value={section.background}
        onChange={(_, data) => editing.changeSection(section.id, { background: data.value }, 'background')}
      />
    </Field>
    {section.background.trim() !== '' && (
      <details>
        <summary>As people read it</summary>
        <div className="inset mt8">
          <Prose text={section.background} />
        </div>
      </details>
    )}
  </section>
)

export const SectionForm = ({ editing, section }: Props) => {
  if (!editing.canEdit) {
    return (
      <section className="card pad col g12">
        <h2 className="t-sub break">{`${section.number} ${section.title}`.trim()}</h2>
        <Prose text={section.background} />
      </section>
    )
  }
  return (
    <>
      <section className="card pad col g16" aria-label="The section">
        <div className="ednum">
          <Field label="Number (optional)">
            <Input
              value={section.number}
              maxLength={20}
              onChange={(_, data) => editing.changeSection(section.id, { number: data.value }, 'number')}
            />
          </Field>
          <Field label="Title of the section">
            <Input
              value={section.title}
              autoFocus={section.title === newSection}
              onFocus={(event) => {
                if (event.target.value === newSection) event.target.select()
              }}
              maxLength={255}
              onChange={(_, data) => editing.changeSection(section.id, { title: data.value }, 'title')}
            />
          </Field>
        </div>
        <Field label="Role">
          <Select
            value={section.role}
            onChange={(_, data) => {
              const chosen = roles.find(({ role }) => role === data.value)
              if (chosen !== undefined) editing.changeSection(section.id, { role: chosen.role }, '')
            }}
          >
            {roles.map(({ role, words }) => (
              <option key={role} value={role}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      <Background editing={editing} section={section} />
      <Pathway editing={editing} section={section} />
      <div className="acts">
        <Button onClick={() => editing.removeSection(section)}>
          {section.questions.length === 0
            ? 'Remove this section'
            : `Remove this section and its ${count(section.questions.length, 'question')}`}
        </Button>
      </div>
    </>
  )
}
