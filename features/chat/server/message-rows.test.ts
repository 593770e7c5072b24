import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { type Message, messageColumns, messageText, presentMessage } from './message-rows.ts'

let kiln: World
beforeAll(async () => {
  kiln = await world()
})
afterAll(() => kiln[Symbol.asyncDispose]())

const id = fc.uuid()
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
const text = fc.string({ unit: 'binary' }).map((each) => each.replaceAll('\0', '').toWellFormed())
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })
const row = fc.record({
  id,
  channel_id: id,
  author_id: id,
  at: moment,
  body: text,
  edited_at: maybe(moment),
  deleted_at: maybe(moment),
  thread_id: maybe(id),
  in_channel: fc.boolean(),
  pinned: maybe(fc.record({ by: id, at: text })),
  files: maybe(fc.array(fc.record({ name: text }), { maxLength: 2 })),
  reactions: maybe(fc.array(fc.record({ emoji: text, by: fc.array(id) }), { maxLength: 2 })),
  poll_id: maybe(id),
  bot: maybe(fc.record({ name: text })),
})

test('the text of a message says what its view says', async () => {
  const written = fc.asyncProperty(row, async (each) => {
    const [{ message = '', ...columns } = {}] = await kiln.database.prepared<
      Message & { message: string }
    >(
      'message-text',
      `select ${messageColumns}, ${messageText} as message from jsonb_populate_record(null::chat_message, $1::jsonb) m`,
      [JSON.stringify(each)],
    )
    expect(JSON.parse(message)).toEqual(presentMessage(columns as Message))
  })
  await fc.assert(written, { numRuns: 200 })
})
