import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import type { RowShape } from '#platform/server/db/row-shape.ts'
import { postShape } from './post-rows.ts'
import { topicShape } from './topic-rows.ts'

let kiln: World
beforeAll(async () => {
  kiln = await world()
})
afterAll(() => kiln[Symbol.asyncDispose]())

const id = fc.uuid()
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
const text = fc.string({ unit: 'binary' }).map((each) => each.replaceAll('\0', '').toWellFormed())
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null })
const mark = maybe(fc.record({ by: id, at: text }))
const post = fc.record({
  ...{ id, topic_id: id, author_id: id, number: fc.nat(), at: moment, body: text },
  ...{ edited_at: maybe(moment), deleted_at: maybe(moment), deleted_by: maybe(id) },
  ...{
    moved: mark,
    decided: mark,
    reply_to: mark,
    heading: maybe(text),
    files: maybe(fc.array(mark)),
  },
  ...{ votes: maybe(fc.array(id)), accepted: mark },
  reactions: maybe(fc.array(fc.record({ emoji: text, by: fc.array(id) }), { maxLength: 2 })),
})
const topic = fc.record({
  ...{
    id,
    category_id: id,
    kind: text,
    title: text,
    tags: fc.array(text),
    author_id: id,
    at: moment,
  },
  ...{ audience: fc.array(text), replies: fc.nat(), last_number: fc.nat(), last_at: moment },
  ...{
    people: fc.array(id),
    pinned: mark,
    closed: mark,
    decision: mark,
    plan: maybe(fc.array(mark, { maxLength: 2 })),
    lifted: mark,
    split_from: mark,
  },
  ...{ answer: mark, same: maybe(fc.array(id)), duplicate_of: mark },
})

test.each([
  ['post', 'p', postShape, post],
  ['topic', 't', topicShape, topic],
] as const)(
  'the text of a %s says what its view says, and what is written is read',
  async (noun, alias, shape, rows) => {
    const { columns, text, present } = shape as RowShape<object, object>
    const written = fc.asyncProperty<[object]>(rows, async (each) => {
      const [{ said = '', ...row } = {}] = await kiln.database.prepared<{ said: string }>(
        `${noun}-text`,
        `select ${columns}, ${text} as said from json_populate_record(null::forum_${noun}, $1::json) ${alias}`,
        [JSON.stringify(each)],
      )
      expect(JSON.parse(said)).toEqual(present(row))
    })
    await fc.assert(written, { numRuns: 150 })
  },
)
