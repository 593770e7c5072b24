import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { instantOf, now, plus } from '#lib/time.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { PollState } from '../contract.ts'
import { closeTask } from './close-poll.ts'
import { polls } from './tables.ts'
import { ids, pollInput, pollOf, pollsPath } from './testing.ts'
import { vote } from './vote.ts'

const cast = (kiln: World, who: Name, state: PollState, letters: string) =>
  kiln.request(who, 'put', `${pollsPath}/${state.poll.id}/vote`, { choices: ids(state, letters) })
const read = async (kiln: World, who: Name, state: PollState): Promise<PollState> =>
  (await kiln.request(who, 'get', `${pollsPath}/${state.poll.id}`)).json()
const code = async (response: Promise<Response>) => {
  const answer = await response
  return [answer.status, (await answer.json()).code]
}
const tally = ({ results }: PollState) => results?.options.map(({ votes }) => votes)

test('one choice, changed and taken back, counts once', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln)
  expect((await cast(kiln, 'bob', poll, 'a')).status).toBe(200)
  expect((await cast(kiln, 'bob', poll, 'a')).status).toBe(200) // the same again
  expect((await cast(kiln, 'bob', poll, 'b')).status).toBe(200)
  expect((await cast(kiln, 'eve', poll, 'b')).status).toBe(200)
  const bob = await kiln.member('bob')
  const eve = await kiln.member('eve')
  const after = await read(kiln, 'bob', poll)
  expect(after.mine).toEqual(ids(poll, 'b'))
  expect(after.results).toEqual({
    options: [
      { option: ids(poll, 'a')[0], votes: 0, by: [] },
      { option: ids(poll, 'b')[0], votes: 2, by: [bob.member, eve.member].sort() },
      { option: ids(poll, 'c')[0], votes: 0, by: [] },
    ],
    winners: ids(poll, 'b'),
  })
  await kiln.request('bob', 'delete', `${pollsPath}/${poll.poll.id}/vote`)
  await kiln.request('bob', 'delete', `${pollsPath}/${poll.poll.id}/vote`)
  expect(await read(kiln, 'bob', poll)).toMatchObject({ mine: null, poll: { voted: 1 } })
  const vote = ['polls.vote-cast', 'polls.changed']
  expect((await kiln.entries()).map(({ kind }) => kind)).toEqual([
    'polls.created',
    ...[...vote, ...vote, ...vote, ...vote], // bob twice, eve, and bob took it back
  ])

  expect(await code(cast(kiln, 'bob', poll, 'ab'))).toEqual([422, 'poll.too-many'])
  expect(await code(cast(kiln, 'bob', poll, 'x'))).toEqual([422, 'input.invalid'])
  const foreign = ids(await pollOf(kiln), 'a')
  const path = `${pollsPath}/${poll.poll.id}/vote`
  expect(await code(kiln.request('bob', 'put', path, { choices: foreign }))).toEqual([
    422,
    'poll.unknown-option',
  ])
})

test('many choices have an upper bound, and no order', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln, { kind: 'many', most: 2 })
  await cast(kiln, 'bob', poll, 'ca')
  expect((await read(kiln, 'bob', poll)).mine).toEqual(ids(poll, 'ac'))
  await cast(kiln, 'bob', poll, 'ac') // the same
  expect(await code(cast(kiln, 'eve', poll, 'abc'))).toEqual([422, 'poll.too-many'])
  expect(await code(cast(kiln, 'eve', poll, 'aa'))).toEqual([422, 'poll.unknown-option'])
  expect(tally(await read(kiln, 'ann', poll))).toEqual([1, 0, 1])
  expect(await kiln.entries()).toHaveLength(3)
})

test('ranked choices keep their order and are counted in rounds', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln, { kind: 'ranked' })
  for (const [who, letters] of [
    ['ann', 'ab'],
    ['mod', 'ab'],
    ['bob', 'bc'],
    ['eve', 'cb'],
  ] as const)
    expect((await cast(kiln, who, poll, letters)).status).toBe(200)
  const { results, mine } = await read(kiln, 'eve', poll)
  expect(mine).toEqual(ids(poll, 'cb'))
  expect(results?.rounds?.map(({ out }) => out)).toEqual([ids(poll, 'bc'), []]) // b and c are level, and leave together
  expect(results?.winners).toEqual(ids(poll, 'a'))
})

test('a poll is for its audience; to others it is not there', async () => {
  await using kiln = await world()
  const { member } = await kiln.member('bob')
  const poll = await pollOf(kiln, {}, onlyMembers([member]))
  const missing = { ...poll, poll: { ...poll.poll, id: newId() } }
  for (const asked of [poll, missing]) {
    const path = `${pollsPath}/${asked.poll.id}`
    const option = { id: newId(), text: 'd' }
    expect(await code(kiln.request('eve', 'get', path))).toEqual([404, 'poll.not-found'])
    expect(await code(cast(kiln, 'eve', asked, 'a'))).toEqual([404, 'poll.not-found'])
    expect(await code(kiln.request('eve', 'delete', `${path}/vote`))).toEqual([
      404,
      'poll.not-found',
    ])
    expect(await code(kiln.request('eve', 'post', `${path}/options`, option))).toEqual([
      404,
      'poll.not-found',
    ])
    expect(await code(kiln.request('mod', 'put', `${path}/closed`))).toEqual([
      404,
      'poll.not-found',
    ])
  }
  expect((await cast(kiln, 'bob', poll, 'a')).status).toBe(200)
})

test('options come from members only where they may, and each once', async () => {
  await using kiln = await world()
  const [shut, open] = [await pollOf(kiln), await pollOf(kiln, { additions: true })]
  const add = (state: PollState, text: string, id = newId()) =>
    kiln.request('bob', 'post', `${pollsPath}/${state.poll.id}/options`, { id, text })
  expect(await code(add(shut, 'd'))).toEqual([403, 'poll.additions-closed'])
  const id = newId()
  expect((await (await add(open, 'd', id)).json()).poll.options).toHaveLength(4)
  expect((await add(open, 'd', id)).status).toBe(200) // a retry
  expect(await code(add(open, 'D'))).toEqual([409, 'poll.option-there'])
  for (let n = 5; n <= 20; n++) expect((await add(open, `option ${n}`)).status).toBe(200)
  expect(await code(add(open, 'one more'))).toEqual([409, 'poll.options-full'])
  expect((await cast(kiln, 'eve', open, 'a')).status).toBe(200)
})

test('closed by its author or a moderator, it takes no more votes and says so once', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln, { results: 'closed' })
  await cast(kiln, 'bob', poll, 'a')
  expect((await read(kiln, 'bob', poll)).results).toBeNull()
  const close = (who: Name) => kiln.request(who, 'put', `${pollsPath}/${poll.poll.id}/closed`)
  expect(await code(close('bob'))).toEqual([403, 'poll.not-yours'])
  expect((await close('mod')).status).toBe(200)
  expect((await close('ann')).status).toBe(200)
  expect(await code(cast(kiln, 'eve', poll, 'a'))).toEqual([409, 'poll.closed'])
  expect(tally(await read(kiln, 'eve', poll))).toEqual([1, 0, 0])
  expect((await kiln.entries()).filter(({ kind }) => kind === 'polls.closed')).toHaveLength(1)
})

test('at its time it is closed: for votes by the clock, for all by the job, however often that runs', async () => {
  await using kiln = await world()
  const past = kiln.as('ann', async () => pollOf(kiln, { closesAt: plus(now(), -1000) }))
  await expect(past).rejects.toMatchObject({ code: 'poll.closes-in-the-past' })
  const poll = await pollOf(kiln, { closesAt: plus(now(), 3_600_000) })
  await cast(kiln, 'bob', poll, 'a')
  const run = () =>
    closeTask(kiln.platform.transact)({ community: kiln.community, poll: poll.poll.id })
  await run() // too early: nothing happens
  expect((await read(kiln, 'bob', poll)).poll.closedAt).toBeNull()

  await polls(kiln.database)
    .updateTable('poll')
    .set({ closes_at: instantOf(Date.now() - 5) })
    .execute()
  expect(await code(cast(kiln, 'eve', poll, 'a'))).toEqual([409, 'poll.closed']) // the job is late
  await Promise.all([run(), run()])
  await run()
  await closeTask(kiln.platform.transact)({ community: kiln.community, poll: newId() })
  const closed = (await kiln.entries()).filter(({ kind }) => kind === 'polls.closed')
  expect(closed).toMatchObject([{ by: null, data: { poll: { voted: 1 } } }])
  const jobs = await kiln.database.pool.query(`select key from graphile_worker.jobs`)
  expect(jobs.rows).toHaveLength(1)
})

test('results that are for those who voted reach nobody else', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln, { results: 'voted' })
  expect((await (await cast(kiln, 'bob', poll, 'a')).json()).results).not.toBeNull()
  expect((await read(kiln, 'eve', poll)).results).toBeNull()
  const { member } = await kiln.member('bob')
  for (const { kind, audience, data } of await kiln.entries())
    if (JSON.stringify(data).includes('"votes"')) {
      expect(kind).toBe('polls.counted')
      expect(audience).toEqual(onlyMembers([member]))
    }
  const taken = await kiln.request('bob', 'delete', `${pollsPath}/${poll.poll.id}/vote`)
  expect((await taken.json()).results).toBeNull()
})

test('nothing that others get tells who voted what in an anonymous poll, and once it is closed nothing is left of it', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln, { anonymous: true })
  const voters = [await kiln.member('bob'), await kiln.member('eve'), await kiln.member('mod')]
  await cast(kiln, 'bob', poll, 'a')
  await cast(kiln, 'eve', poll, 'b')
  // Of two votes each knows the other's: not shown before there are three.
  expect(await read(kiln, 'bob', poll)).toMatchObject({ results: null, mine: ids(poll, 'a') })
  await cast(kiln, 'mod', poll, 'b')
  const seen = await read(kiln, 'ann', poll)
  expect(tally(seen)).toEqual([1, 2, 0])
  expect(JSON.stringify(seen.results)).not.toContain('"by"')

  for (const { kind, by, audience, json } of await kiln.entries()) {
    const named = voters.filter(({ member }) => json.includes(member))
    if (kind !== 'polls.vote-cast')
      expect([kind, by, named]).toEqual([kind, kind === 'polls.created' ? by : null, []])
    else expect(audience).toEqual(onlyMembers(named.map(({ member }) => member)))
  }
  const others = await kiln.request('eve', 'get', '/communities/kiln-circle/snapshot')
  const { polls: part } = await others.json()
  for (const { member } of voters) expect(JSON.stringify(part)).not.toContain(member)

  await kiln.request('ann', 'put', `${pollsPath}/${poll.poll.id}/closed`)
  expect(await read(kiln, 'bob', poll)).toMatchObject({ mine: null, results: seen.results })
  const left = await kiln.database.pool.query(
    `select (select count(*)::int from poll_vote) as votes,
      (select json_agg(data->'choices') from community_log where kind = 'polls.vote-cast') as choices`,
  )
  expect(left.rows).toEqual([{ votes: 0, choices: [null, null, null] }])
})

test('two tabs that vote at once count once; a vote against the closing is in or refused', async () => {
  await using kiln = await world()
  const poll = await pollOf(kiln)
  await Promise.all(['a', 'b', 'a', 'c'].map((letter) => cast(kiln, 'bob', poll, letter)))
  const after = await read(kiln, 'bob', poll)
  expect(after.poll.voted).toBe(1)
  expect(tally(after)?.reduce((sum, votes) => sum + votes)).toBe(1)

  for (let round = 0; round < 5; round++) {
    const contested = await pollOf(kiln)
    const [voted] = await Promise.all([
      cast(kiln, 'eve', contested, 'a'),
      kiln.request('ann', 'put', `${pollsPath}/${contested.poll.id}/closed`),
    ])
    const end = await read(kiln, 'eve', contested)
    expect(tally(end)).toEqual([voted.status === 200 ? 1 : 0, 0, 0])
    expect(voted.status === 200 || (await voted.json()).code === 'poll.closed').toBe(true)
  }
})

test('asking twice with one id asks once; not everything is a poll', async () => {
  await using kiln = await world()
  const input = pollInput()
  const first = await pollOf(kiln, input)
  expect(await pollOf(kiln, input)).toEqual(first)
  expect(await kiln.entries()).toHaveLength(1)
  const option = { id: newId(), text: 'a' }
  expect(() => pollInput({ options: [option] })).toThrow()
  expect(() => pollInput({ options: [option, { id: newId(), text: 'A' }] })).toThrow()
  await kiln.database.pool.query('update member set guidelines_accepted = 0')
  const refused = kiln.as('bob', (tx, bob) =>
    vote(tx, bob, first.poll.id, { choices: ids(first, 'a') }),
  )
  await expect(refused).rejects.toMatchObject({ code: 'guidelines.not-accepted' })
})
