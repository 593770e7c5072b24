import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { SuggestionsView } from '../../contract.ts'
import { mostSuggested } from '../../limits.ts'
import { asksOf } from './asks.ts'
import { candidatesFor } from './candidates.ts'
import { questionToAsk } from './question-to-ask.ts'
import { rankCandidates } from './rank-candidates.ts'

/** Who might answer a question, and whom the viewer asked. Whom it was passed on to is not said. */
export async function suggestMembers(
  db: Db,
  member: Member,
  topicId: Id,
): Promise<SuggestionsView> {
  const topic = await questionToAsk(db, member, topicId)
  const ranked = rankCandidates(await candidatesFor(db, member, topic))
  const asked = await asksOf(db, topic)
    .where('asker_id', '=', member.member)
    .where('chosen', '=', true)
    .orderBy('at')
    .execute()
  return {
    suggestions: ranked
      .slice(0, mostSuggested)
      .map(({ member: id, acceptedOnTags, acceptedInCategory, wroteOnTags }) => ({
        ...{ member: id, acceptedOnTags, acceptedInCategory, wroteOnTags },
      })),
    asked: asked.map(({ member_id }) => member_id),
  }
}
