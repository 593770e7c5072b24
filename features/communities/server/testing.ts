import type { Name, World } from '#app/testing/world.ts'
import { mergeAuthors } from '#features/chat/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { AcceptInvitation } from '../contract.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { communities } from './tables.ts'

/** What became of a promise: `ok`, or the code of its refusal. */
export async function outcome(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    (error) => error.code ?? String(error),
  )
}

/** Sets columns of the small world's community, without a word in its log. */
export async function arrange(
  world: World,
  columns: {
    visibility?: 'listed' | 'unlisted' | 'private'
    admission?: 'open' | 'application' | 'invitation'
    seats?: number
    archived_at?: string
  },
): Promise<void> {
  await communities(world.database)
    .updateTable('community')
    .set(columns as never)
    .where('id', '=', world.community)
    .execute()
}

/** New people with accounts, by their names. */
export async function newcomers(
  world: World,
  names: readonly string[],
): Promise<{ id: Id; name: string; language: 'en'; timeZone: 'UTC'; administrator: false }[]> {
  const people = names.map((name) => ({
    id: newId(),
    name,
    language: 'en' as const,
    timeZone: 'UTC' as const,
    administrator: false as const,
  }))
  for (const { id, name } of people)
    await world.database.pool.query(
      'insert into person (id, name, email, email_verified) values ($1, $2, $3, true)',
      [id, name, `${id}@example.org`],
    )
  return people
}

/** The id of a member of the small world. */
export async function memberId(world: World, name: Name): Promise<Id> {
  return (await world.member(name)).member
}

/** Who is active in the small world and leads it, by the tables. */
export async function headcount(world: World): Promise<{ active: number; leads: number }> {
  const rows = await communities(world.database)
    .selectFrom('member')
    .select('role')
    .where('community_id', '=', world.community)
    .where('state', '=', 'active')
    .execute()
  return { active: rows.length, leads: rows.filter(({ role }) => role === 'lead').length }
}

/** The kinds of the entries since the world was made. */
export async function kinds(world: World): Promise<string[]> {
  return (await world.entries()).map(({ kind }) => kind.replace('communities.', ''))
}

/** The code of an invitation, which for a mailed one stands nowhere but in the mail. */
export async function codeOf(world: World, id: Id): Promise<string> {
  const { code } = await communities(world.database)
    .selectFrom('invitation')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return code
}

/** Accepts an invitation as a person, or as nobody. */
export function accept(
  world: World,
  person: Parameters<typeof acceptInvitation>[1],
  code: string,
  input: AcceptInvitation = {},
  canMail = false,
) {
  return world.platform.transact((tx) =>
    acceptInvitation(tx, person, code, input, canMail, mergeAuthors),
  )
}
