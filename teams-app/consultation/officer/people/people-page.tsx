// When it is open and who is asked: dates with their school days, the audience with its count, channels to post to.

import './people.css'
import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { audiencePreviewSchema, draftPaths } from '../../../../shared/api/drafts.ts'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import { day, idPatterns } from '../../../../shared/domain/kernel/ids.ts'
import { closeInWords, count, dayInWords } from '../../../../shared/domain/kernel/words.ts'
import { useFresh } from '../../../ui/officer/use-fresh.ts'
import { Banners } from '../draft/banners.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'
import { Calendar } from '../publish/gate/calendar.tsx'
import { schoolDaysIn } from '../publish/gate/weeks.ts'
import { AudienceForm } from './audience-form.tsx'
import { ChannelsForm } from './channels-form.tsx'

const asDay = (text: string): Content['opens'] => (idPatterns.Day.test(text) ? day(text) : null)

const periodInWords = ({ opens, closes }: Content): string => {
  if (opens === null || closes === null) return 'Choose both days to see how many school days there are.'
  if (closes < opens) return 'It closes before it opens. Change one of the two days.'
  return `${dayInWords(opens)} to ${closeInWords(closes)}. ${count(schoolDaysIn(opens, closes), 'school day')}.`
}

const Dates = ({ work }: Pick<OfficerProps, 'work'>) => {
  const { content } = work.saving.work
  const change = (part: Partial<Content>) =>
    work.edit((one) => ({ ...one, content: { ...one.content, ...part } }), 'changing a date')
  return (
    <section className="card pad col g16" aria-labelledby="dates-title">
      <h2 className="t-sub" id="dates-title">
        Dates
      </h2>
      {work.saving.server.may.edit && (
        <div className="otwo pdates">
          <Field label="Opens">
            <Input
              type="date"
              value={content.opens ?? ''}
              onChange={(_, data) => change({ opens: asDay(data.value) })}
            />
          </Field>
          <Field label="Closes" hint="Open until 11:59pm on this day">
            <Input
              type="date"
              value={content.closes ?? ''}
              onChange={(_, data) => change({ closes: asDay(data.value) })}
            />
          </Field>
        </div>
      )}
      <p className="fg2" role="status">
        {periodInWords(content)}
      </p>
    </section>
  )
}

const Framed = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card pad col g12" aria-label={title}>
    <h2 className="t-sub">{title}</h2>
    {children}
  </section>
)

export const PeoplePage = (props: OfficerProps) => {
  const { work, api } = props
  const { server, work: mine } = work.saving
  const preview = useFresh(api, draftPaths.audience(server.id), audiencePreviewSchema, server.version)
  const { opens, closes } = mine.content
  return (
    <>
      <Banners work={work} />
      <div className="owork">
        <div className="col g16">
          <Dates work={work} />
          {preview.body === null ? (
            <Framed title="People">
              <p className="fg2" role="status">
                {preview.problem?.title ?? 'Counting the people'}
              </p>
            </Framed>
          ) : (
            <>
              <AudienceForm work={work} preview={preview.body} isCounting={preview.isOld} />
              <ChannelsForm work={work} channels={preview.body.choices.channels} />
            </>
          )}
        </div>
        <aside className="col g16" aria-label="Calendar">
          {opens !== null && closes !== null && closes >= opens ? (
            <Calendar opens={opens} closes={closes} />
          ) : (
            <div className="card pad fg2">
              The calendar of school days stands here once both days are chosen.
            </div>
          )}
        </aside>
      </div>
    </>
  )
}
