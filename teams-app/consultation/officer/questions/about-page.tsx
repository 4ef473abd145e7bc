// What the paper says of itself: title, subtitle, why the council asks, whom to ask.

import { Field, Input, Textarea } from '@fluentui/react-components'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import { Banners } from '../draft/banners.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'

const asLines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

const AboutCopy = ({ content }: { content: Content }) => (
  <section className="card pad col g8">
    <h2 className="t-sub break">{content.title}</h2>
    <p className="fg2">{content.subtitle}</p>
    <p className="reading">{content.reason}</p>
    {content.contacts.map((contact) => (
      <p key={contact}>{contact}</p>
    ))}
  </section>
)

export const AboutPage = ({ work }: OfficerProps) => {
  const { content } = work.saving.work
  const change = (part: Partial<Content>, key: string) =>
    work.edit(
      (editable) => ({ ...editable, content: { ...editable.content, ...part } }),
      'changing the paper',
      key,
    )
  if (!work.saving.server.may.edit) return <AboutCopy content={content} />
  return (
    <>
      <Banners work={work} />
      <section className="card pad col g16 oform" aria-label="About the paper">
        <Field label="Title" hint="As schools will read it">
          <Input
            value={content.title}
            maxLength={255}
            onChange={(_, data) => change({ title: data.value }, 'title')}
          />
        </Field>
        <Field label="Subtitle (optional)">
          <Input
            value={content.subtitle}
            maxLength={2_000}
            onChange={(_, data) => change({ subtitle: data.value }, 'subtitle')}
          />
        </Field>
        <Field
          label="Why you ask"
          hint="In a sentence or two: why the council asks, and what is still undecided"
        >
          <Textarea
            className="tall"
            rows={3}
            resize="vertical"
            maxLength={2_000}
            value={content.reason}
            onChange={(_, data) => change({ reason: data.value }, 'reason')}
          />
        </Field>
        <Field label="Contacts (optional)" hint="One on each line: an e-mail address, a telephone number">
          <Textarea
            className="tall"
            rows={2}
            resize="vertical"
            value={content.contacts.join('\n')}
            onChange={(_, data) => change({ contacts: asLines(data.value) }, 'contacts')}
          />
        </Field>
      </section>
    </>
  )
}
