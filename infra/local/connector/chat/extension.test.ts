import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schoolsTeam } from '../../directory/cast.ts'
import { channelsOf } from '../../directory/teams.ts'
import { personalConversationId } from '../identity.ts'
import { amara, openStage, priya, type Stage } from '../test-stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage({ slowAfterMs: 100 })
  await stage.door('POST', `/persons/${priya.id}/app`, { action: 'install' })
  stage.heard.length = 0
})
afterEach(() => stage.close())

const cardType = 'application/vnd.microsoft.card.adaptive'
const card = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'East workshop', body: [] }
const preview = {
  contentType: 'application/vnd.microsoft.card.thumbnail',
  content: { title: 'East', text: 'In May', tap: { type: 'invoke', value: { item: 'east' } } },
}
const attachment = { contentType: cardType, content: card }
const results = (...attachments: object[]) => ({
  status: 200,
  body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
})
const chatOf = (person: { id: string }) => personalConversationId(stage.world.app.clientId, person.id)
const general = () => channelsOf(stage.world.db, schoolsTeam.id)[0]?.id ?? ''
const ask = (person: { id: string }, conversation: string, question: object) =>
  stage.door('POST', `/conversations/${encodeURIComponent(conversation)}/extension`, {
    person: person.id,
    question,
  })
const search = {
  name: 'query',
  commandId: 'find',
  parameters: [{ name: 'words', value: 'east' }],
  skip: 0,
  count: 25,
}

describe('the message extension', () => {
  it('asks the bot as the person, from the channel in which they write', async () => {
    stage.answers.next = () => results({ ...attachment, preview }, attachment)
    const { body } = await ask(priya, general(), search)
    expect(body).toEqual({
      kind: 'results',
      results: [
        { card, title: 'East', text: 'In May', picture: null, tap: { item: 'east' } },
        { card, title: 'East workshop', text: '', picture: null, tap: null },
      ],
    })
    expect(stage.heard).toMatchObject([
      {
        type: 'invoke',
        name: 'composeExtension/query',
        from: { aadObjectId: priya.id },
        conversation: { id: general(), conversationType: 'channel' },
        value: {
          commandId: 'find',
          parameters: search.parameters,
          queryOptions: { skip: 0, count: 25 },
        },
      },
    ])
  })

  it('hands back what a chosen line carried, and a link as it was pasted', async () => {
    await ask(priya, chatOf(priya), { name: 'selectItem', value: { item: 'east' } })
    await ask(priya, chatOf(priya), { name: 'queryLink', url: 'https://x.example/#/a' })
    expect(stage.heard).toMatchObject([
      { name: 'composeExtension/selectItem', value: { item: 'east' } },
      { name: 'composeExtension/queryLink', value: { url: 'https://x.example/#/a' } },
    ])
  })

  it.each([
    ['an error', { status: 500 }],
    ['something else', { status: 200, body: { composeExtension: { type: 'auth' } } }],
  ])('says that the app went wrong when it answers with %s', async (_what, answer) => {
    stage.answers.next = () => answer
    expect((await ask(priya, chatOf(priya), search)).body).toMatchObject({ kind: 'words' })
  })

  it('shows the app’s own words, and asks twice more when it is slow', async () => {
    const said = { composeExtension: { type: 'message', text: 'Nothing found.' } }
    stage.answers.next = () => ({ status: 200, body: said, afterMs: stage.heard.length < 3 ? 1_000 : 0 })
    const { body } = await ask(priya, chatOf(priya), search)
    expect(body).toEqual({ kind: 'words', words: 'Nothing found.' })
    expect(stage.heard).toHaveLength(3)
  })

  it('is not there for somebody without the app, nor in a chat of others', async () => {
    expect((await ask(amara, chatOf(amara), search)).status).toBe(409)
    expect((await ask(amara, chatOf(priya), search)).status).toBe(404)
    expect(stage.heard).toEqual([])
  })
})

describe('a message with a card', () => {
  const say = (conversation: string, body: object) =>
    stage.door('POST', `/conversations/${encodeURIComponent(conversation)}/say`, {
      person: priya.id,
      ...body,
    })
  const shown = async (conversation: string) =>
    (
      await stage.door(
        'GET',
        `/conversations/${encodeURIComponent(conversation)}/messages?person=${priya.id}`,
      )
    ).body

  it('stands in the channel as the person’s own, and the bot is not named', async () => {
    await say(general(), { text: '', cards: [card] })
    expect(await shown(general())).toMatchObject([{ from: { id: priya.id, bot: false }, cards: [card] }])
    expect(stage.heard).toEqual([])
  })

  it('reaches the bot in its own chat', async () => {
    await say(chatOf(priya), { text: 'Look', cards: [card] })
    expect(stage.heard).toMatchObject([{ type: 'message', text: 'Look', attachments: [attachment] }])
  })

  it('needs words or a card', async () => {
    expect((await say(general(), { text: ' ' })).status).toBe(400)
  })
})
