import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { instantFrom, instantOf } from '#lib/time.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { DraftView } from '../contract.ts'
import { keepDraft } from '../server/keep-draft.ts'
import { withDraft } from './replica.ts'

const step = fc.record({
  who: fc.constantFrom<Name>('ann', 'bob'),
  empty: fc.boolean(),
  place: fc.constantFrom('forum/new', 'chat/a', 'chat/a/b'),
  at: fc.nat(20),
})

let small: World
const heard: { who: Name; draft: DraftView }[] = []
beforeAll(async () => {
  small = await world()
  const keys = {
    ann: (await small.member('ann')).keys,
    bob: (await small.member('bob')).keys,
    eve: (await small.member('eve')).keys,
  }
  small.bus.subscribe((message) => {
    if (message.type !== 'signal' || message.name !== 'drafts.kept') return
    for (const who of ['ann', 'bob', 'eve'] as const)
      if (sees(keys[who], message.audience)) heard.push({ who, draft: message.data as DraftView })
  })
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the signals since is a fresh snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
      heard.length = 0
      const before = { ann: await snapshotOf('ann'), bob: await snapshotOf('bob') }
      for (const { who, empty, place, at } of steps) {
        const body = empty ? ' ' : `words ${newId()}`
        const written = instantOf(Date.now() - 60_000 + at * 1_000)
        await small.as(who, (tx, member) =>
          keepDraft(tx, small.platform.live, member, { place, body, at: written }),
        )
      }
      for (const who of ['ann', 'bob'] as const) {
        const own = heard.filter((each) => each.who === who)
        const followed = own.reduce((held, { draft }) => withDraft(held, draft), before[who])
        expect(followed).toEqual(await snapshotOf(who))
      }
      expect(heard.filter(({ who }) => who === 'eve')).toEqual([])
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

test('a signal that comes late changes nothing', () => {
  const draft = (body: string, second: number): DraftView => ({
    place: 'forum/new',
    body,
    at: instantFrom(`2026-11-23T10:00:0${second}.000000Z`),
  })
  const state = withDraft({ drafts: [] }, draft('second', 2))
  expect(withDraft(state, draft('first', 1))).toBe(state)
  expect(withDraft(state, draft('', 3)).drafts).toEqual([draft('', 3)])
})

async function snapshotOf(who: Name) {
  return (await takeSnapshot(small.database, small.people[who], small.community)).drafts
}
