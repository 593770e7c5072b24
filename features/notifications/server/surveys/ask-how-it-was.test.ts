import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { mailWorld } from '../testing.ts'
import { surveyJob } from './await-surveys.ts'

const root = '/communities/kiln-circle'

async function pastWorld() {
  const small = await mailWorld()
  const { kiln } = small
  const call = async (name: Name, method: string, path: string, body?: object) => {
    const answer = await kiln.request(name, method, root + path, body)
    if (!answer.ok) throw new Error(await answer.text())
    return answer.status === 204 ? null : answer.json()
  }
  const asked = async () => {
    await kiln.following.catchUp()
    await runJobs(kiln, surveyJob)
    return (await small.arrive()).filter(({ header }) =>
      header('subject')?.startsWith('How was it?'),
    )
  }
  return {
    ...{ kiln, call, asked },
    /** An event that these had a seat at, and that ended three hours ago. */
    async past(names: readonly Name[], input: object = {}) {
      const event = { id: newId(), title: 'Kiln', zone: 'UTC', starts: '2099-01-01T10:00' }
      await call('ann', 'post', '/events', { ...event, ...input })
      const { row } = await call('ann', 'put', `/events/${event.id}/published`, {})
      const [{ id: date }] = row.occurrences
      const pool = row.joining === 'whole' ? row.id : date
      for (const name of names) {
        const said = { id: newId(), answer: 'yes' }
        await call(name, 'put', `/pools/${pool}/rsvp`, said)
      }
      await kiln.following.catchUp()
      await runJobs(kiln, surveyJob)
      await kiln.database.pool.query(
        `update event_occurrence set starts_at = now() - interval '5 hours', ends_at = now() - interval '3 hours' where id = $1`,
        [date],
      )
      const run = () =>
        kiln.features.flatMap(({ jobs }) => jobs?.[surveyJob] ?? [])[0]?.({
          community: kiln.community,
          event: event.id,
        })
      return { id: event.id, date, run }
    },
    [Symbol.asyncDispose]: () => small[Symbol.asyncDispose](),
  }
}

test('those who came are asked once, with the way to answer; who was absent is not', async () => {
  await using world = await pastWorld()
  const { date, run } = await world.past(['bob', 'eve', 'mod'])
  const { rows } = await world.kiln.database.pool.query(
    `select r.id from event_rsvp r join member m on m.id = r.member_id where m.name = 'bob'`,
  )
  await world.kiln.database.pool.query(
    `insert into event_check_in (community_id, occurrence_id, id, rsvp_id, at) values ($1, $2, gen_random_uuid(), $3, now())`,
    [world.kiln.community, date, rows[0].id],
  )
  await Promise.all([run(), run()])
  await run()
  const mails = await world.asked()
  expect(mails.map(({ to }) => to)).toEqual(['bob'])
  expect(mails[0]?.raw).toContain(`/c/kiln-circle/recaps/${date}`)
  expect(mails[0]?.raw).toContain('Nobody learns who answered what.')
  await run()
  expect(await world.asked()).toEqual([])
})

test('where nobody was noted all who had a seat are asked, but who answered or wants no such mail', async () => {
  await using world = await pastWorld()
  const { date, run } = await world.past(['bob', 'eve', 'mod'])
  await world.call('eve', 'post', `/recaps/${date}/survey/answers`, { score: 9 })
  await world.kiln.request('mod', 'patch', '/people/me/mails', { surveys: false })
  await run()
  const [mail, ...more] = await world.asked()
  expect([mail?.to, more]).toEqual(['bob', []])
  const [, address = ''] = /<(.*)>/.exec(mail?.header('list-unsubscribe') ?? '') ?? []
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' } } }
  await world.kiln.app.request(new URL(address).pathname, { method: 'POST' }, env)
  const wishes = await world.kiln.request('bob', 'get', '/people/me/mails')
  expect(await wishes.json()).toMatchObject({ posts: true, reminders: true, surveys: false })
})

test('no mail where the survey is off, nor can it be answered', async () => {
  await using world = await pastWorld()
  const { date, run } = await world.past(['bob'])
  const off = { off: true, anonymous: true, questions: [] }
  expect(await world.call('ann', 'put', `/recaps/${date}/survey`, off)).toMatchObject({ off: true })
  await run()
  expect(await world.asked()).toEqual([])
  expect((await world.call('bob', 'get', `/recaps/${date}`)).survey.open).toBe(false)
  const answer = await world.kiln.request('bob', 'post', `${root}/recaps/${date}/survey/answers`, {
    score: 9,
  })
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'recap.survey-closed'])
})

test('of a series that goes on only where hosts said what they ask', async () => {
  await using world = await pastWorld()
  const rule = { rule: 'FREQ=WEEKLY;COUNT=3' }
  const plain = await world.past(['bob'], rule)
  await plain.run()
  expect(await world.asked()).toEqual([])
  const { date, run } = await world.past(['bob'], rule)
  await world.call('ann', 'put', `/recaps/${date}/survey`, { anonymous: false, questions: [] })
  await run()
  const [mail] = await world.asked()
  expect(mail?.raw).toContain('Hosts see your name beside your answers.')
})

test('an event that was called off asks nobody', async () => {
  await using world = await pastWorld()
  const { id, run } = await world.past(['bob'])
  await world.kiln.database.pool.query(`update event set status = 'cancelled' where id = $1`, [id])
  await run()
  expect(await world.asked()).toEqual([])
})
