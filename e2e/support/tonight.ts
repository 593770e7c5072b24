import { expect } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { hour, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { Hamlet } from './hamlet.ts'

/** An event of ann's in an hour, with bob as a host, and where its pages are. */
export async function tonight({ world }: Hamlet, input: object = {}) {
  const id = newId()
  const starts = wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + hour)))
  const { member: bob } = await world.member('bob')
  const registration = { guests: 2, questions: [] }
  const event = { id, zone: 'Europe/Oslo', starts, hosts: [bob], registration, ...input }
  const { row } = await ask('ann', 'post', '/events', { title: 'Open kiln night', ...event })
  await ask('ann', 'put', `/events/${id}/published`, {})
  const date = row.occurrences[0].id
  const path = `/c/kiln-circle/events/${id}`
  return {
    ...{ id, date, path, door: `${path}/door?date=${date}`, ticket: `${path}/ticket` },
    people: `${path}/people?date=${date}`,
    come: (name: Name, said: object = {}) =>
      ask(name, 'put', `/pools/${date}/rsvp`, { id: newId(), answer: 'yes', ...said }),
  }

  async function ask(name: Name, method: string, path: string, body: object) {
    const answer = await world.request(name, method, `/communities/kiln-circle${path}`, body)
    const text = await answer.text()
    expect([path, answer.status, text]).toEqual([path, expect.toSatisfy((at) => at < 300), text])
    return text === '' ? null : JSON.parse(text)
  }
}
