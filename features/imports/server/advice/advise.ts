import { readPastTalk } from '#features/chat/server/index.ts'
import { isLead, listShadows, type Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { AdviceView } from '../../contract.ts'
import { imports } from '../tables.ts'
import { coverMost } from './cover-most.ts'

const mostSpeakers = 5

/** What came in and whom to invite first, for leads; null where nothing did, or it was put away. */
export async function advise(db: Db, actor: Member): Promise<AdviceView | null> {
  refuseOthers(actor)
  if (await isPutAway(db, actor)) return null
  const { months, authors, parts } = await readPastTalk(db, actor.community)
  if (authors.length === 0) return null
  const shadows = new Set(await listShadows(db, actor.community))
  // Where somebody was who is here already, somebody knows what it was about.
  const known = new Set(
    parts.flatMap(({ author, conversation }) => (shadows.has(author) ? [] : [conversation])),
  )
  const open = parts.filter(
    ({ author, conversation }) => shadows.has(author) && !known.has(conversation),
  )
  const conversations = new Map<Id, Set<string>>()
  for (const { author, conversation } of open)
    conversations.set(author, (conversations.get(author) ?? new Set()).add(conversation))
  return {
    messages: authors.reduce((sum, { messages }) => sum + messages, 0),
    people: authors.length,
    months,
    speakers: authors
      .slice(0, mostSpeakers)
      .map(({ author, messages }) => ({ member: author, messages })),
    conversations: new Set(open.map(({ conversation }) => conversation)).size,
    inviteFirst: coverMost(conversations).map(({ person, adds }) => ({ member: person, adds })),
  }
}

/** Takes the advice off a lead's home, until there is another import. */
export async function putAway(tx: Tx, actor: Member): Promise<null> {
  refuseOthers(actor)
  await imports(tx)
    .insertInto('import_advice_put_away')
    .values({ community_id: actor.community, member_id: actor.member })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return null
}

/** A new import is worth another look. */
export async function bringBack(tx: Tx, community: Id): Promise<void> {
  await imports(tx)
    .deleteFrom('import_advice_put_away')
    .where('community_id', '=', community)
    .execute()
}

async function isPutAway(db: Db, { community, member }: Member): Promise<boolean> {
  const row = await imports(db)
    .selectFrom('import_advice_put_away')
    .select('member_id')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return row !== undefined
}

function refuseOthers(actor: Member): void {
  if (!isLead(actor)) throw new Forbidden('import.leads-import')
}
