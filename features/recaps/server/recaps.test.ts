import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { type Stage, stageOf } from '#features/stage/server/testing.ts'
import { newId } from '#lib/ids.ts'

const teo = newId()
const speakers = [{ id: teo, name: 'Teo Alvarez', member: null, about: '' }]

/** An event to which bob came, and which is over since yesterday; eve had no seat. */
async function pastEvent(): Promise<Stage & { recap: Stage['on'] }> {
  const kiln = await stageOf({ speakers })
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '26 hours', ends_at = now() - interval '1 day'`,
  )
  await kiln.database.pool.query(`update event set ends_at = now() - interval '1 day'`)
  return {
    ...kiln,
    recap: (name, method, path, body) =>
      kiln.call(name, method, `/recaps/${kiln.occurrence}${path}`, body),
    [Symbol.asyncDispose]: () => kiln[Symbol.asyncDispose](),
  }
}

test('who was there answers once; without names nothing leads from an answer to who gave it', async () => {
  await using kiln = await pastEvent()
  const question = {
    id: newId(),
    kind: 'choice',
    label: 'Soup?',
    choices: ['Yes', 'No'],
    required: true,
  }
  const survey = { anonymous: true, questions: [question] }
  expect((await kiln.recap('bob', 'put', '/survey', survey)).body.code).toBe('recap.hosts-only')
  expect((await kiln.recap('ann', 'put', '/survey', survey)).status).toBe(200)
  const answer = (name: Name, values: string[]) =>
    kiln.recap(name, 'post', '/survey/answers', {
      ...{ score: 9, answers: [{ questionId: question.id, values }] },
    })
  expect((await answer('eve', ['Yes'])).body.code).toBe('recap.not-there')
  expect((await answer('bob', [])).body.code).toBe('recap.answer-missing')
  expect((await answer('bob', ['Maybe'])).body.code).toBe('recap.no-such-choice')
  expect((await answer('bob', ['Yes', 'No'])).body.code).toBe('recap.one-answer')
  expect((await answer('bob', ['Yes'])).body).toMatchObject({
    answered: 1,
    mine: true,
    open: false,
  })
  expect((await answer('bob', ['No'])).body.code).toBe('recap.answered')
  expect((await kiln.recap('ann', 'put', '/survey', survey)).body.code).toBe(
    'recap.survey-answered',
  )
  const kept = await kiln.database.pool.query('select * from recap_answer')
  expect(kept.rows).toEqual([expect.objectContaining({ member_id: null, score: 9 })])
  const { body: report } = await kiln.recap('ann', 'get', '/report')
  expect(report.survey.net).toMatchObject({ answers: 1, score: null })
  expect(report.survey.questions[0].answers).toEqual([]) // one answer without a name is no secret
})

test('a report counts who had a seat, who came, whose first time it was, and ties that came of it', async () => {
  await using kiln = await pastEvent()
  for (const name of ['eve', 'mod'] as const) await kiln.seat(name)
  expect((await kiln.recap('ann', 'get', '/report')).body).toMatchObject({
    ...{ registered: 3, came: 0, noShows: null, walkIns: 0, newTies: 0 },
  })
  await kiln.database.pool.query(
    `insert into event_check_in (community_id, occurrence_id, id, rsvp_id, at)
     select r.community_id, r.pool_id, gen_random_uuid(), r.id, now() from event_rsvp r
     join member m on m.id = r.member_id join person p on p.id = m.person_id where p.name in ('bob', 'eve')`,
  )
  await kiln.database.pool.query(
    `insert into event_check_in (community_id, occurrence_id, id, people, name, at) values ($1, $2, $3, 2, 'A neighbour', now())`,
    [kiln.community, kiln.occurrence, newId()],
  )
  expect((await kiln.recap('ann', 'get', '/report')).body).toMatchObject({
    ...{ registered: 3, came: 2, firstTimers: 2, noShows: 1, walkIns: 2 },
  })
  expect((await kiln.recap('bob', 'get', '/report')).status).toBe(403)
  expect((await kiln.recap('out', 'get', '/report')).status).toBe(404)
  const record = async (name: Name) =>
    (await kiln.call(name, 'get', '/attendance')).body.map((each: { came: boolean }) => each.came)
  expect([await record('bob'), await record('mod'), await record('ann')]).toEqual([
    [true],
    [false],
    [],
  ])
})

test('without a list at the door, who a host noted as absent counts as a no-show, until it is taken back', async () => {
  await using kiln = await pastEvent()
  await kiln.seat('eve')
  const { rows } = await kiln.database.pool.query<{ id: string }>(
    `select r.id from event_rsvp r join member m on m.id = r.member_id join person p on p.id = m.person_id where p.name = 'eve'`,
  )
  const note = async (absent: boolean) => {
    const path = `/rsvps/${rows[0]?.id}/absence`
    expect((await kiln.call('ann', 'put', path, { absent })).status).toBe(200)
    return (await kiln.recap('ann', 'get', '/report')).body
  }
  expect(await note(true)).toMatchObject({ noted: 'hand', registered: 2, came: 1, noShows: 1 })
  expect(await note(false)).toMatchObject({ noted: null, came: 0, noShows: null })
  await kiln.database.pool.query(
    `insert into event_check_in (community_id, occurrence_id, id, rsvp_id, at)
     select community_id, pool_id, gen_random_uuid(), id, now() from event_rsvp where id <> $1`,
    [rows[0]?.id],
  )
  const listed = { noted: 'door', noShows: 0, came: 2, firstTimers: 2 } // eve was there after all
  expect(await note(false)).toMatchObject(listed)
  expect(await note(true)).toMatchObject({ noted: 'door', noShows: 1, came: 1 })
})

test('speakers are thanked by who was there; the words are theirs and the hosts’', async () => {
  await using kiln = await pastEvent()
  const thank = (name: Name, words: string) => kiln.recap(name, 'put', `/thanks/${teo}`, { words })
  expect((await thank('eve', 'Hm')).status).toBe(403)
  await thank('bob', 'Wonderful')
  const { body } = await thank('bob', 'Simply wonderful')
  expect(body).toMatchObject([{ name: 'Teo Alvarez', thanks: 1, mine: true, words: [] }])
  expect((await kiln.recap('ann', 'get', '')).body.thanks[0].words).toMatchObject([
    { words: 'Simply wonderful' },
  ])
  expect((await kiln.recap('bob', 'put', `/thanks/${newId()}`, {})).status).toBe(404)
})

test('what is left of it: a topic, a recording, and a topic for each room, for those who see them', async () => {
  await using kiln = await pastEvent()
  const { rows } = await kiln.database.pool.query('select id from forum_category')
  const categoryId = rows[0].id
  const recap = { id: newId(), categoryId, title: 'The autumn firing', body: 'It went well.' }
  expect((await kiln.recap('bob', 'post', '/topic', recap)).status).toBe(403)
  await kiln.recap('ann', 'post', '/topic', recap)
  const recording = { id: newId(), title: 'Unloading', url: 'https://films.example.org/1' }
  expect((await kiln.recap('ann', 'post', '/recordings', recording)).status).toBe(200)
  expect(
    (await kiln.recap('ann', 'post', '/rooms', { categoryId, body: 'Go on here.' })).body.code,
  ).toBe('recap.no-rooms')
  const [mod, eve] = [(await kiln.member('mod')).member, (await kiln.member('eve')).member]
  const round = { id: newId(), size: 2, minutes: 5, members: [mod, eve] }
  await kiln.on('ann', 'post', '/round', round)
  await kiln.recap('ann', 'post', '/rooms', { categoryId, body: 'Go on here.' })
  const again = await kiln.recap('ann', 'post', '/rooms', { categoryId, body: 'Go on here.' })
  const kinds = (body: { keepsakes: { kind: string }[] }) => body.keepsakes.map(({ kind }) => kind)
  expect(again.body.map(({ kind }: { kind: string }) => kind)).toEqual([
    'recap',
    'resource',
    'room',
  ])
  expect(kinds((await kiln.recap('eve', 'get', '')).body)).toEqual(['recap', 'resource', 'room'])
  expect(kinds((await kiln.recap('bob', 'get', '')).body)).toEqual(['recap', 'resource'])
})

test('speakers of what is over are listed with their talks, to those who see the event', async () => {
  await using kiln = await pastEvent()
  const listed = (await kiln.call('bob', 'get', '/speakers')).body
  expect(listed).toMatchObject([{ name: 'Teo Alvarez', talks: [{ title: 'Open kiln night' }] }])
  await kiln.database.pool.query(`update event set audience = '{leads}'`)
  expect((await kiln.call('bob', 'get', '/speakers')).body).toEqual([])
  expect((await kiln.recap('bob', 'get', '')).status).toBe(404)
})
