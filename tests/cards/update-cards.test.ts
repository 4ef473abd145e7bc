import { CardFactory, MessageFactory } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../shared/cards/kit/card.ts'
import {
  updateChannelCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../../shared/cards/updates/edition.ts'
import { mostActivityBytes, mostCardBytes } from '../../shared/domain/kernel/card-size.ts'
import { instant, personId } from '../../shared/domain/kernel/ids.ts'
import type { Block } from '../../shared/domain/updates/edition.ts'
import { anEditionContent } from '../support/update-builders.ts'
import { look, nodesOf } from './door.ts'
import { links } from './every-card.ts'
import { sentEdition } from './every-update-card.ts'

const helen = { id: personId('00000000-0000-4000-8000-000000000012'), name: 'Helen Strand' }
const said = (text: string, heading = 'Heading') =>
  sentEdition({ content: anEditionContent({ blocks: [{ kind: 'text', id: 'b1', heading, text }] }) })
const wordsOn = (text: string) => look(updateChannelCard(said(text), links).card.card).words

/** Blocks of a thousand letters each. `sign` decides how many bytes a letter takes. */
const filled = (blocks: number, sign = 'a') =>
  sentEdition({
    content: anEditionContent({
      blocks: Array.from(
        { length: blocks },
        (_, index): Block => ({
          kind: 'text',
          id: `b${index + 1}`,
          heading: `Part ${index + 1}`,
          text: `${sign.repeat(9)} `.repeat(100),
        }),
      ),
    }),
  })
const utf16 = (sized: ReturnType<typeof updateChannelCard>) =>
  Buffer.byteLength(JSON.stringify(messageOf(sized.card)), 'utf16le')
/** As the Bot Framework's own library makes the message. */
const asBotActivity = ({ card: { card, summary } }: ReturnType<typeof updateChannelCard>) =>
  Buffer.byteLength(
    JSON.stringify({ ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary }),
    'utf16le',
  )
const utf8 = (sized: ReturnType<typeof updateChannelCard>) =>
  Buffer.byteLength(JSON.stringify(sized.card.card), 'utf8')

describe('words of an author', () => {
  it('keep their bold, italic, lists and links', () => {
    expect(wordsOn('a **b** _c_\n\n- d\n- e\n\n3. f\n4. g')).toContain('a **b** _c_\n- d\r- e\n3. f\r4. g')
  })

  it('say where a link leads unless its words do', () => {
    expect(wordsOn('[apply](https://www.northdown.example/x)')).toContain(
      '[apply](https://www.northdown.example/x) (www.northdown.example)',
    )
    expect(wordsOn('[northdown.example](https://www.northdown.example/x)')).not.toContain('(www.')
    expect(wordsOn('[gov.uk](https://gov.uk.evil.example/x)')).toContain('(gov.uk.evil.example)')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://a.example',
    'https://gov.uk@evil.example',
  ])('never lead to %s', (url) => {
    const { card } = updateChannelCard(said(`[press me](${url})`), links).card
    expect(JSON.stringify(card)).not.toContain(url)
    expect(look(card).words).toContain('press me')
  })

  it.each([
    ['a mention', '<at>Chief Executive</at> @everyone', '\\<at\\>Chief Executive\\</at\\> @everyone'],
    ['a template', `${'$'}{name} {{DATE(2020)}}`, '$\u2060{name} {\u2060{DATE\\(2020\\)}}'],
    ['a turned name', 'a\u202egnp.exe\u200b', 'agnp.exe'],
    ['a heading’s sign', '\\# not a heading', '\\# not a heading'],
    ['a list’s sign', '\\- not a list', '\\- not a list'],
    ['a number’s sign', '1\\. not a list', '1\\. not a list'],
  ])('are words where they could be %s', (_, typed, drawn) => {
    expect(wordsOn(typed)).toContain(drawn)
    const everywhere = updateChannelCard(
      sentEdition({
        content: anEditionContent({
          summary: typed,
          greeting: typed,
          andFinally: typed,
          signOff: { name: typed, title: typed },
          blocks: [{ kind: 'text', id: 'b1', heading: typed, text: typed }],
        }),
      }),
      links,
    ).card
    expect(JSON.stringify(everywhere)).not.toMatch(/\u202e|\u200b|\{\{|\$\{/)
    expect(JSON.stringify(everywhere)).not.toContain('"entities"')
  })

  it('cannot end the address of a link', () => {
    expect(wordsOn('[a](https://a.example/\\)\\(b_c)')).toContain('(https://a.example/%29%28b%5Fc)')
  })

  it('say where a link is whose address is too long for a card', () => {
    const address = 'https://a.example/'.padEnd(2_400, 'x')
    expect(wordsOn(`Fill in [the form](${address}).`)).toContain(
      'Fill in the form (a.example: open the link in Countywide).',
    )
    expect(wordsOn(`See ${address}`)).toContain('See A link (a.example: open the link in Countywide)')
    expect(wordsOn(address)).not.toContain('xxx')
  })
})

describe('a picture', () => {
  const picture = (alt: string, isDecorative: boolean) =>
    updateChannelCard(
      sentEdition({
        content: anEditionContent({
          blocks: [
            {
              kind: 'picture',
              id: 'b1',
              file: { name: 'a.png', size: 1, url: 'https://countywide.example/pictures/a.png' },
              width: 1,
              height: 1,
              alt,
              isDecorative,
            },
          ],
        }),
      }),
      links,
    ).card.card
  const drawn = (card: unknown) => nodesOf(card).find((node) => node['size'] === 'Stretch')

  it('has its words, none when it is decorative, and is left out when nobody described it', () => {
    expect(drawn(picture('A choir', false))).toMatchObject({ altText: 'A choir' })
    expect(drawn(picture('', true))).toMatchObject({ altText: '' })
    expect(drawn(picture('', false))).toBeUndefined()
  })
})

describe('a card that was corrected', () => {
  const correction = (revision: number, line: string) => ({
    revision,
    line,
    reason: 'A slip.',
    by: helen,
    approvedBy: helen,
    at: instant('2026-11-28T08:20:00.000Z'),
    before: anEditionContent({ greeting: 'Withdrawn words' }),
  })
  const corrected = (...lines: readonly string[]) => {
    const corrections = lines.map((line, at) => correction(at + 2, line))
    return look(updatePersonalCard(sentEdition({ corrections }), links).card.card).words
  }

  it('says what the newest correction says, and leads to the earlier ones', () => {
    expect(corrected('the time.')).not.toContain('earlier')
    const words = corrected('the time.', 'the place.', 'the day.')
    expect(words).toContain('the day. [See 2 earlier corrections](https://teams.microsoft.com/l/entity/')
    expect(words).not.toMatch(/the place|Withdrawn words/)
  })
})

describe('a card within the limits of decision 15', () => {
  it('is whole when its activity has 20 KB', () => {
    const sized = updateChannelCard(filled(8), links)
    expect(utf16(sized)).toBeGreaterThan(19_000)
    expect(utf16(sized)).toBeLessThan(26_000)
    expect(sized).toMatchObject({ isCut: false })
    expect(look(sized.card.card).words).toContain('Part 8')
  })

  it.each([
    ['79 KB', 36, 'a'],
    ['120 KB', 56, 'a'],
    ['79 KB of letters that take three bytes', 36, '字'],
  ])('is cut at a block when its activity would have %s', (_, blocks, sign) => {
    const whole = JSON.stringify(filled(blocks, sign).content).length * 2
    expect(whole).toBeGreaterThan(blocks > 40 ? 110_000 : 72_000)
    const sized = updateChannelCard(filled(blocks, sign), links)
    expect(sized.isCut).toBe(true)
    expect(utf8(sized)).toBe(sized.cardBytes)
    expect(utf8(sized)).toBeLessThanOrEqual(mostCardBytes)
    expect(utf16(sized)).toBeLessThanOrEqual(mostActivityBytes)
    expect(asBotActivity(sized)).toBeLessThanOrEqual(sized.activityBytes)
    const { words } = look(sized.card.card)
    const parts = [...words.matchAll(/^Part (\d+)$/gm)].map(([, number]) => Number(number))
    expect(parts).toEqual(parts.map((_part, index) => index + 1))
    expect(parts.length).toBeGreaterThan(3)
    expect(words).toContain('more in this update than a message holds')
    expect(JSON.stringify(sized.card.card)).toContain('Continue in the tab')
    expect(words).not.toContain('Helen Strand')
  })

  it('has room for one block more only where one more fits', () => {
    const sized = updateChannelCard(filled(56), links)
    expect(mostCardBytes - sized.cardBytes).toBeLessThan(1_500)
  })
})

describe('cards of one edition', () => {
  it('carry the same line in notifications, by which a post is found again, corrected or not', () => {
    const edition = sentEdition()
    const later = sentEdition({ revision: 9 })
    expect(updateChannelCard(edition, links).card.summary).toBe(updateChannelCard(later, links).card.summary)
  })

  it('say nothing of what was recalled', () => {
    const recalled = sentEdition({
      situation: {
        state: 'recalled',
        approvedBy: sentEdition().author,
        by: sentEdition().author,
        sendAt: sentEdition().createdAt,
        at: sentEdition().createdAt,
        reason: 'Wrong *file*',
      },
    })
    const words = JSON.stringify(updateRecalledCard(recalled, links))
    expect(words).not.toContain('Snow')
    expect(words).toContain('Wrong *file*')
  })

  it('are noted by the presser, for the edition', () => {
    expect(look(updatePersonalCard(sentEdition(), links).card.card).button('Noted')).toMatchObject({
      verb: 'updates.note',
      data: { edition: 'update-2026-11-27' },
    })
  })
})
