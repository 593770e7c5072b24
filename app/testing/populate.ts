import { CreateCommunity } from '#features/communities/contract.ts'
import { addMember, createCommunity } from '#features/communities/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { type Database, openDatabase } from '#platform/server/db/database.ts'
import { transactor } from '#platform/server/db/transaction.ts'
import { communityListeners } from '../listeners.ts'

/** A community with people in it; the first of its people leads it. */
export interface FullRoom {
  id: Id
  channel: Id
  /** The cookie of each member's session. */
  cookies: string[]
}

/** Makes communities with people who are signed in. */
export async function populate(
  databaseUrl: string,
  communities: number,
  members: number,
): Promise<FullRoom[]> {
  await using database = openDatabase(databaseUrl)
  const made: FullRoom[] = []
  for (let i = 0; i < communities; i++) made.push(await makeCommunity(database, i, members))
  return made
}

async function makeCommunity(database: Database, index: number, size: number): Promise<FullRoom> {
  const people = await makePeople(database, `${index}`, size)
  const id = newId()
  const slug = `room-${id}`
  const input = CreateCommunity.parse({ id, slug, name: `Room ${index}`, purpose: 'Being tried.' })
  await transactor(database)(async (tx) => {
    const [founder, ...others] = people
    if (!founder) throw new Error('a community needs somebody')
    await createCommunity(tx, founder, input, communityListeners.created)
    await tx.prepared('bench-seats', 'update community set seats = $2 where id = $1', [
      id,
      Math.max(size, 100),
    ])
    for (const person of others)
      await addMember(tx, { community: id, id: newId(), person, guidelinesAccepted: 1 })
  })
  const [{ id: channel } = { id: '' }] = await database.prepared<{ id: Id }>(
    'bench-channel',
    'select id from chat_channel where community_id = $1',
    [id],
  )
  return { id, channel, cookies: people.map(({ token }) => `hamlet.session_token=${token}.x`) }
}

async function makePeople(database: Database, prefix: string, count: number) {
  const people = Array.from({ length: count }, (_, i) => ({
    id: newId(),
    name: `Person ${prefix}.${i}`,
    email: `${newId()}@example.org`,
    session: newId(),
    token: newId(),
  }))
  const rows = JSON.stringify(people)
  await database.pool.query(
    `insert into person (id, name, email, email_verified)
     select id, name, email, true from json_to_recordset($1) as p (id uuid, name text, email text)`,
    [rows],
  )
  await database.pool.query(
    `insert into session (id, person_id, token, expires_at)
     select session, id, token, now() + interval '1 day'
     from json_to_recordset($1) as p (id uuid, session uuid, token text)`,
    [rows],
  )
  return people
}
