import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { hour, type Instant, minute, now, plus, second } from '#lib/time.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { DraftView } from '../contract.ts'
import { longestDraft, mostDrafts } from '../limits.ts'
import { draftsSnapshot } from './drafts.ts'
import { keepDraft } from './keep-draft.ts'

const path = '/communities/kiln-circle/drafts'

const draftsOf = async (kiln: World, who: Name) =>
  (await draftsSnapshot(kiln.database, await kiln.member(who))).drafts

test('a draft follows its author, and nobody else', async () => {
  await using kiln = await world()
  const [bob, eve] = [await kiln.member('bob'), await kiln.member('eve')]
  const heard: DraftView[] = []
  kiln.bus.subscribe((message) => {
    if (message.type !== 'signal' || message.name !== 'drafts.kept') return
    const heardBy = [bob, eve].map(({ keys }) => sees(keys, message.audience))
    expect(heardBy).toEqual([true, false])
    heard.push(message.data as DraftView)
  })
  const keep = (body: string, at: Instant, place = 'forum/new') =>
    kiln.request('bob', 'put', path, { place, body, at })
  const [early, late] = [plus(now(), -minute), plus(now(), -second)]

  expect((await keep('The second', late)).status).toBe(200)
  expect(await (await keep('The first', early)).json()).toMatchObject({ body: 'The second' })
  await keep('An answer', late, 'chat/a/b')
  const both = [
    { place: 'forum/new', body: 'The second', at: late },
    { place: 'chat/a/b', body: 'An answer', at: late },
  ]
  expect(await draftsOf(kiln, 'bob')).toEqual(both)
  expect(await (await kiln.request('bob', 'get', path)).json()).toEqual(both)
  expect(heard.map(({ body }) => body)).toEqual(['The second', 'An answer'])

  // A clock that runs ahead does not hold the place against all that comes later.
  await keep('From the future', plus(now(), hour))
  await sleep(5)
  await keep('', now())
  expect((await draftsOf(kiln, 'bob')).map(({ body }) => body)).toEqual(['An answer', ''])
  expect(await (await keep('From an old device', early)).json()).toMatchObject({ body: '' })

  expect(await draftsOf(kiln, 'eve')).toEqual([])
  expect((await kiln.request('out', 'put', path, { ...both[0] })).status).toBe(404)
  expect((await kiln.request('out', 'get', path)).status).toBe(404)
  expect(await kiln.entries()).toEqual([]) // no draft is in the log
})

test('two devices at once: the later words hold', async () => {
  await using kiln = await world()
  const at = (step: number) => plus(now(), -minute + step)
  const written = Array.from({ length: 8 }, (_, step) => ({ body: `${step}`, at: at(step) }))
  const put = (draft: { body: string; at: Instant }) =>
    kiln.request('bob', 'put', path, { place: 'forum/new', ...draft })
  await Promise.all([...written].reverse().map(put))
  expect(await draftsOf(kiln, 'bob')).toMatchObject([{ body: '7' }])
})

test('what is long is kept whole, and what is no place or too long is refused', async () => {
  await using kiln = await world()
  const put = (place: string, body: string) =>
    kiln.request('bob', 'put', path, { place, body, at: now() })
  const long = 'ü'.repeat(longestDraft)
  expect((await put('forum/new', long)).status).toBe(200)
  expect(await draftsOf(kiln, 'bob')).toMatchObject([{ body: long }])
  for (const place of ['', 'forum', 'Forum/new', 'forum/', '../new', `forum/${'a'.repeat(300)}`])
    expect([place, (await put(place, 'x')).status]).toEqual([place, 422])
  expect((await put('forum/new', `${long}x`)).status).toBe(422)
})

test('a member keeps the newest, and others lose nothing by it', async () => {
  await using kiln = await world()
  const live = kiln.platform.live
  const keep = (who: Name, place: string, step: number) =>
    kiln.as(who, (tx, member) =>
      keepDraft(tx, live, member, { place, body: place, at: plus(now(), -hour + step) }),
    )
  await keep('eve', 'forum/new', 0)
  await kiln.as('bob', async (tx, member) => {
    for (let step = 0; step <= mostDrafts; step++) {
      const place = `forum/${step}`
      await keepDraft(tx, live, member, { place, body: place, at: plus(now(), -hour + step) })
    }
  })
  const kept = await draftsOf(kiln, 'bob')
  expect(kept).toHaveLength(mostDrafts)
  expect(kept.at(-1)?.place).toBe('forum/1')
  expect(await draftsOf(kiln, 'eve')).toHaveLength(1)
})
