import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { type Stage, stageOf } from './testing.ts'

const joinUrl = 'https://meet.example.org/kiln-night'

test('all who see an event enter its stage; what is shown there and speaking are for those who come', async () => {
  await using kiln = await stageOf({ joinUrl, format: 'online' })
  const seen = async (name: Name) => {
    const { status, body } = await kiln.on(name, 'get', '')
    return [status, body.provider?.name, body.can, body.backstage !== null]
  }
  expect(await seen('ann')).toEqual([200, 'jitsi', { host: true, speak: true }, true])
  expect(await seen('bob')).toEqual([200, 'jitsi', { host: false, speak: true }, false])
  expect(await seen('eve')).toEqual([200, undefined, { host: false, speak: false }, false])
  const hidden = await kiln.on('out', 'get', '')
  expect(hidden).toEqual(await kiln.call('out', 'get', `/stages/${newId()}`))
  expect(hidden.status).toBe(404)
  const line = { id: newId(), body: 'Hello.' }
  expect((await kiln.on('eve', 'post', '/lines', line)).body.code).toBe('stage.not-coming')
  expect((await kiln.on('out', 'post', '/lines', line)).status).toBe(404)
})

test('a draft has no stage, and on one that was cancelled nothing is said', async () => {
  await using kiln = await stageOf()
  const { row } = await kiln.draft('ann')
  expect((await kiln.call('ann', 'get', `/stages/${row.occurrences[0]?.id}`)).status).toBe(404)
  await kiln.call('ann', 'put', `/events/${kiln.event}/cancelled`, {})
  const line = { id: newId(), body: 'Hello?' }
  expect((await kiln.on('bob', 'post', '/lines', line)).body.code).toBe('stage.cancelled')
  expect((await kiln.on('bob', 'get', '')).body.can.speak).toBe(false)
})

test('a line is said once, and taken away with its words', async () => {
  await using kiln = await stageOf()
  const line = { id: newId(), body: 'The cone fell!' }
  const first = await kiln.on('bob', 'post', '/lines', line)
  expect(await kiln.on('bob', 'post', '/lines', line)).toEqual(first)
  expect((await kiln.on('ann', 'post', '/lines', line)).body.code).toBe('stage.id-taken')
  expect((await kiln.on('eve', 'get', '')).body.lines).toEqual([first.body])
  expect((await kiln.on('eve', 'delete', `/lines/${line.id}`)).status).toBe(403)
  expect((await kiln.on('mod', 'delete', `/lines/${line.id}`)).status).toBe(204)
  const told = (await kiln.entries()).filter(({ kind }) => kind.startsWith('stage.'))
  expect(told.map(({ kind, data }) => ({ kind, data }))).toEqual([
    { kind: 'stage.line-said', data: { line: null } },
    { kind: 'stage.line-removed', data: { occurrenceId: kiln.occurrence, id: line.id } },
  ])
})

const ask = async (kiln: Stage, name: Name, input = {}) => {
  const question = { id: newId(), body: 'Hold or crash?', ...input }
  return (await kiln.on(name, 'post', '/questions', question)).body
}

test('votes are counted once a member, and a question that two voted for is told of together', async () => {
  await using kiln = await stageOf()
  await kiln.seat('eve')
  const { id } = await ask(kiln, 'bob')
  const vote = (name: Name, vote: boolean) =>
    kiln.on(name, 'put', `/questions/${id}/vote`, { vote })
  await Promise.all([vote('bob', true), vote('eve', true), vote('ann', true)])
  await vote('bob', true)
  const votes = async () => (await kiln.on('ann', 'get', '')).body.questions[0].votes
  expect(await votes()).toBe(3)
  await vote('bob', false)
  await vote('bob', false)
  expect(await votes()).toBe(2)
  expect((await kiln.on('eve', 'get', '')).body.voted).toEqual([id])
  expect((await vote('out', true)).status).toBe(404)
  expect((await kiln.on('bob', 'put', `/questions/${newId()}/vote`, { vote: true })).status).toBe(
    404,
  )
  const counts = (await kiln.entries()).filter(({ kind }) => kind === 'stage.votes-counted')
  expect(counts.at(-1)?.data).toEqual({ occurrenceId: kiln.occurrence, votes: [{ id, votes: 2 }] })
})

test('more votes at once than there are connections to the database are all counted', async () => {
  await using kiln = await stageOf()
  await kiln.seat('eve')
  const { id } = await ask(kiln, 'bob')
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, nth) =>
      kiln.on(nth % 2 ? 'bob' : 'eve', 'put', `/questions/${id}/vote`, { vote: true }),
    ),
  )
  expect(answers.every(({ status }) => status === 200 || status === 204)).toBe(true)
  expect((await kiln.on('ann', 'get', '')).body.questions[0].votes).toBe(2)
})

test('nobody learns who asks without a name: not hosts, not the log', async () => {
  await using kiln = await stageOf()
  const bob = (await kiln.member('bob')).member
  const asked = await ask(kiln, 'bob', { anonymous: true })
  expect(asked.author).toBeNull()
  expect((await kiln.on('bob', 'get', '')).body.asked).toEqual([asked.id])
  expect(JSON.stringify((await kiln.on('ann', 'get', '')).body)).not.toContain(bob)
  const told = (await kiln.entries()).filter(({ kind }) => kind.startsWith('stage.'))
  expect(told.map(({ by }) => by)).toEqual([null])
  expect(told.map(({ json }) => json).join()).not.toContain(bob)
})

test('where questions are looked at first, others see one when a host lets it through; what is hidden leaves their log', async () => {
  await using kiln = await stageOf()
  await kiln.on('ann', 'patch', '', { moderated: true })
  const { id, status } = await ask(kiln, 'bob')
  expect(status).toBe('waiting')
  const listed = async (name: Name) =>
    (await kiln.on(name, 'get', '')).body.questions.map((each: { id: string }) => each.id)
  expect([await listed('ann'), await listed('bob'), await listed('eve')]).toEqual([[id], [id], []])
  const settle = (name: Name, status: string) =>
    kiln.on(name, 'put', `/questions/${id}`, { status })
  expect((await settle('bob', 'open')).body.code).toBe('stage.hosts-only')
  expect((await settle('ann', 'open')).status).toBe(200)
  expect(await listed('eve')).toEqual([id])
  await settle('ann', 'hidden')
  expect([await listed('bob'), await listed('eve')]).toEqual([[id], []])
  const forAll = (await kiln.entries()).filter(
    ({ kind, audience }) => kind.startsWith('stage.question') && audience.includes('members'),
  )
  expect(JSON.stringify(forAll)).not.toContain('Hold or crash')
  expect(forAll.at(-1)?.kind).toBe('stage.question-withdrawn')
})

test('one question is taken up at a time', async () => {
  await using kiln = await stageOf()
  const [first, second] = [await ask(kiln, 'bob'), await ask(kiln, 'bob')]
  for (const { id } of [first, second])
    await kiln.on('ann', 'put', `/questions/${id}`, { status: 'now' })
  const { questions } = (await kiln.on('bob', 'get', '')).body
  const byId = new Map(
    questions.map((each: { id: string; status: string }) => [each.id, each.status]),
  )
  expect([byId.get(first.id), byId.get(second.id)]).toEqual(['answered', 'now'])
})

test('hands go up in order, and come down by who raised them or by a host', async () => {
  await using kiln = await stageOf()
  await kiln.seat('eve')
  const [bob, eve] = [(await kiln.member('bob')).member, (await kiln.member('eve')).member]
  const up = async () =>
    (await kiln.on('ann', 'get', '')).body.state.hands.map(
      (hand: { member: string }) => hand.member,
    )
  await kiln.on('eve', 'put', '/hand', { raised: true })
  await kiln.on('bob', 'put', '/hand', { raised: true })
  await kiln.on('eve', 'put', '/hand', { raised: true })
  expect(await up()).toEqual([eve, bob])
  expect((await kiln.on('bob', 'delete', `/hands/${eve}`)).status).toBe(403)
  await kiln.on('ann', 'delete', `/hands/${eve}`)
  expect(await up()).toEqual([bob])
})

test('backstage is told to hosts alone; a poll is asked of all who see the event', async () => {
  await using kiln = await stageOf()
  const backstage = {
    notes: 'Light the lamps.',
    run: [{ id: newId(), title: 'Doors', minutes: 30 }],
  }
  expect((await kiln.on('bob', 'put', '/backstage', backstage)).status).toBe(403)
  const kept = await kiln.on('ann', 'put', '/backstage', backstage)
  expect(kept.body.run[0]).toMatchObject({ title: 'Doors', beganAt: null })
  const told = (await kiln.entries()).find(({ kind }) => kind === 'stage.backstage-changed')
  expect(told?.audience).not.toContain('members')
  const option = (text: string) => ({ id: newId(), text })
  const poll = { id: newId(), question: 'Hold?', options: [option('Yes'), option('No')] }
  expect((await kiln.on('bob', 'post', '/polls', poll)).status).toBe(403)
  expect((await kiln.on('ann', 'post', '/polls', poll)).status).toBe(200)
  await kiln.on('ann', 'post', '/polls', poll)
  expect((await kiln.on('eve', 'get', '')).body.state.pollIds).toEqual([poll.id])
})

test('rooms: mixed, with latecomers, moves that leave nobody alone, and an end', async () => {
  await using kiln = await stageOf()
  for (const name of ['eve', 'mod'] as const) await kiln.seat(name)
  const ids = new Map<Name, string>()
  for (const name of ['ann', 'mod', 'bob', 'eve'] as const)
    ids.set(name, (await kiln.member(name)).member)
  const id = (name: Name) => ids.get(name) ?? ''
  const start = { id: newId(), size: 2, minutes: 10 }
  const here = ['mod', 'bob', 'eve'].map((name) => id(name as Name))
  expect((await kiln.on('bob', 'post', '/round', { ...start, members: here })).status).toBe(403)
  const alone = { ...start, members: [id('bob'), newId()] }
  expect((await kiln.on('ann', 'post', '/round', alone)).body.code).toBe('stage.nobody-to-mix')
  const started = await kiln.on('ann', 'post', '/round', { ...start, members: here })
  expect(started.body.rooms).toHaveLength(1)
  expect(await kiln.on('ann', 'post', '/round', { ...start, members: here })).toEqual(started)

  const place = await kiln.on('bob', 'get', '/round/room')
  expect(place.body.url).toMatch(/^https:\/\/meet\.example\.org\/hamlet-[0-9a-f]{32}$/)
  expect((await kiln.on('ann', 'get', '/round/room')).status).toBe(404)
  const joined = await kiln.on('ann', 'put', '/round/joined', {})
  expect(joined.body.rooms[0].members).toHaveLength(4)
  expect((await kiln.on('ann', 'get', '/round/room')).body).toEqual(place.body)
  expect(JSON.stringify(await kiln.entries())).not.toContain('hamlet-')

  const again = { ...start, id: newId(), members: [...here, id('ann')] }
  const { rooms } = (await kiln.on('ann', 'post', '/round', again)).body
  expect(rooms.map((room: { members: string[] }) => room.members.length)).toEqual([2, 2])
  const elsewhere = rooms[0].members.includes(id('bob')) ? 2 : 1
  const move = { member: id('bob'), room: elsewhere }
  expect((await kiln.on('ann', 'put', '/round/moved', move)).body.code).toBe('stage.alone')
  const longer = await kiln.on('ann', 'put', '/round/extended', { minutes: 5 })
  expect(Date.parse(longer.body.endsAt) - Date.parse(longer.body.startedAt)).toBe(15 * 60_000)
  await kiln.on('ann', 'put', '/round/ended', {})
  expect((await kiln.on('bob', 'get', '/round/room')).body.code).toBe('stage.round-over')
  expect((await kiln.on('bob', 'put', '/round/joined', {})).body.code).toBe('stage.round-over')
})
