import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { AcceptanceView, GuidelinesView } from '../contract.ts'
import type { Member } from './access.ts'
import { canPublishGuidelines } from './policy.ts'
import { communities } from './tables.ts'

/** Every version of the guidelines, the one that holds first. */
export async function listGuidelines(db: Db, actor: Member): Promise<GuidelinesView[]> {
  return communities(db)
    .selectFrom('guidelines')
    .select(['version', 'body', 'published_at as publishedAt', 'published_by as publishedBy'])
    .where('community_id', '=', actor.community)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
}

/** Who accepted which version and when, the latest first. For leads alone. */
export async function listAcceptances(db: Db, actor: Member): Promise<AcceptanceView[]> {
  if (!canPublishGuidelines(actor)) throw new Forbidden('guidelines.leads-publish')
  return communities(db)
    .selectFrom('guidelines_acceptance')
    .select(['member_id as member', 'version', 'accepted_at as at'])
    .where('community_id', '=', actor.community)
    .orderBy('accepted_at', 'desc')
    .orderBy('member_id')
    .limit(2_000)
    .execute()
}
