import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, instantFrom, instantOf, now, plus } from '#lib/time.ts'
import { logHead } from '#platform/server/log/append.ts'
import { sees } from '#platform/server/log/audience.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { DraftView, WritingSnapshot } from '../../contract.ts'
import { channelNamed } from '../../server/testing.ts'
import { changeScheduled } from '../../server/writing/change-scheduled.ts'
import { discardScheduled } from '../../server/writing/discard-scheduled.ts'
import { keepDraft } from '../../server/writing/keep-draft.ts'
import { scheduleMessage } from '../../server/writing/schedule-message.ts'
import { sendScheduledNow } from '../../server/writing/send-scheduled.ts'
import { applyWriting, withDraft } from './replica.ts'

interface Step {
  who: Name
  verb: 'draft' | 'empty' | 'schedule' | 'words' | 'time' | 'send' | 'discard'
  /** Which of a few places or messages, and which of a few moments. */
  which: number
  at: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Name>('ann', 'bob'),
  verb: fc.constantFrom('draft', 'empty', 'schedule', 'words', 'time', 'send', 'discard'),
  which: fc.nat(3),
  at: fc.nat(20),
})

let small: World
let channel: Id
const heard: { who: Name; draft: DraftView }[] = []
beforeAll(async () => {
  small = await world()
  channel = await channelNamed(small, 'general')
  const keys = {
    ann: (await small.member('ann')).keys,
    bob: (await small.member('bob')).keys,
    eve: (await small.member('eve')).keys,
  }
  small.bus.subscribe((message) => {
    if (message.type !== 'signal' || message.name !== 'chat.draft') return
    for (const who of ['ann', 'bob', 'eve'] as const)
      if (sees(keys[who], message.audience)) heard.push({ who, draft: message.data as DraftView })
  })
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries and signals since is a fresh snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      heard.length = 0
      const before = { ann: await snapshotOf('ann'), bob: await snapshotOf('bob') }
      const threads = Array.from({ length: 4 }, () => newId())
      const messages = new Map<string, Id>()
      for (const each of steps) await take(each, threads, messages)
      for (const who of ['ann', 'bob'] as const) {
        const { seq, writing } = before[who]
        expect(await caughtUp(who, seq, writing)).toEqual((await snapshotOf(who)).writing)
      }
      expect(heard.filter(({ who }) => who === 'eve')).toEqual([])
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

async function take(
  { who, verb, which, at }: Step,
  threads: readonly Id[],
  messages: Map<string, Id>,
): Promise<void> {
  const id = messages.get(`${who} ${which}`) ?? newId()
  const written = instantOf(Date.now() - 60_000 + at * 1_000)
  const place = which === 0 ? {} : { threadId: threads[which] ?? '' }
  if (verb === 'schedule') messages.set(`${who} ${which}`, id)
  await small
    .as(who, async (tx, member) => {
      const body = verb === 'empty' ? ' ' : `words ${newId()}`
      const postAt = plus(now(), hour + at)
      if (verb === 'draft' || verb === 'empty')
        await keepDraft(tx, small.platform.live, member, channel, { body, at: written, ...place })
      if (verb === 'schedule') await scheduleMessage(tx, member, channel, { id, body, postAt })
      if (verb === 'words') await changeScheduled(tx, member, id, { body })
      if (verb === 'time') await changeScheduled(tx, member, id, { postAt })
      if (verb === 'send') await sendScheduledNow(tx, member, id)
      if (verb === 'discard') await discardScheduled(tx, member, id)
    })
    .catch((error) => {
      if (!(error.status >= 400 && error.status < 500)) throw error
    })
}

async function caughtUp(
  who: Name,
  after: number,
  state: WritingSnapshot,
): Promise<WritingSnapshot> {
  const { keys } = await small.member(who)
  const upTo = await logHead(small.database, small.community)
  const range = { after, upTo, limit: 10_000 }
  const entries = await readVisibleLog(small.database, small.community, keys, range)
  const followed = entries.reduce((held, { json }) => applyWriting(held, JSON.parse(json)), state)
  const own = heard.filter((each) => each.who === who)
  return own.reduce((held, { draft }) => withDraft(held, draft), followed)
}

test('a signal that comes late changes nothing', () => {
  const draft = (body: string, second: number): DraftView => ({
    channelId: 'c',
    body,
    at: instantFrom(`2026-11-23T10:00:0${second}.000000Z`),
  })
  const state = withDraft({ drafts: [], scheduled: [] }, draft('second', 2))
  expect(withDraft(state, draft('first', 1))).toBe(state)
  expect(withDraft(state, draft('', 3)).drafts).toEqual([draft('', 3)])
})

function snapshotOf(who: Name) {
  return takeSnapshot(small.database, small.people[who], small.community)
}
