import { type Id, newId } from '#lib/ids.ts'
import { slugOf } from '#lib/text.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { CommunityView, CreateCommunity } from '../contract.ts'
import { starterGuidelines } from '../messages/guidelines.ts'
import { addMember } from './add-member.ts'
import { presentCommunity } from './present.ts'
import { communities } from './tables.ts'

/** What else a new community needs, in the same transaction. */
export type CommunityCreated = (tx: Tx, community: CommunityView) => Promise<void>

/**
 * Creates a community with its guidelines; whoever creates it leads it. One that a command makes before anybody has an
 * account has no founder. The same id sent again answers with the first.
 */
export async function createCommunity(
  tx: Tx,
  founder: { id: Id; name: string } | null,
  input: CreateCommunity,
  created: CommunityCreated,
): Promise<CommunityView> {
  const slug = input.slug ?? (slugOf(input.name) || `community-${input.id.slice(-6)}`)
  const row = await communities(tx)
    .insertInto('community')
    .values({ ...columnsOf(input), id: input.id, slug, guidelines_version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) return earlierCommunity(tx, founder?.id ?? null, input.id)

  await communities(tx)
    .insertInto('guidelines')
    .values({
      community_id: row.id,
      version: 1,
      body: input.guidelines ?? starterGuidelines[input.language],
      published_by: null,
    })
    .execute()
  const view = presentCommunity(row)
  const lead = newId()
  tx.log({
    community: row.id,
    by: founder && lead,
    kind: 'communities.changed',
    audience: everyMember,
    data: view,
  })
  if (founder) {
    await addMember(tx, {
      community: row.id,
      id: lead,
      person: founder,
      role: 'lead',
      guidelinesAccepted: 1,
    })
  }
  await created(tx, view)
  return view
}

/** A retry by the founder finds what they made; anybody else learns only that the address is taken. */
async function earlierCommunity(tx: Tx, founder: Id | null, id: Id): Promise<CommunityView> {
  const row = await communities(tx)
    .selectFrom('community')
    .innerJoin('member', 'member.community_id', 'community.id')
    .selectAll('community')
    .where('community.id', '=', id)
    .where('member.person_id', '=', founder)
    .where('member.state', '=', 'active')
    .executeTakeFirst()
  if (!row) throw new Conflict('community.address-taken')
  return presentCommunity(row)
}

export function columnsOf(input: CreateCommunity) {
  const { name, purpose, meantFor: meant_for, gives, gets, hue } = input
  const { visibility, admission, seats, language } = input
  return { name, purpose, meant_for, gives, gets, hue, visibility, admission, seats, language }
}
