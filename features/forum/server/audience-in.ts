import type { Member } from '#features/communities/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { type AudienceKey, everyMember, sees } from '#platform/server/log/audience.ts'
import type { Category } from './access.ts'

/**
 * Who reads a topic that is opened in a category: as its author wishes, who always does, but no more than see the category.
 * Without a wish it is those. Named people are no part of a circle for good, so in a category of a circle there is no choice.
 */
export function audienceIn(
  category: Pick<Category, 'audience'>,
  author: Member,
  wish: readonly AudienceKey[] | undefined,
): AudienceKey[] {
  if (!wish || category.audience.every((key) => wish.includes(key))) return [...category.audience]
  if (!isWithin(wish, category.audience)) throw new Refusal(422, 'topic.audience-too-wide')
  if (wish.includes('members')) return [...everyMember]
  const mine = sees(author.keys, wish) ? [] : [`member:${author.member}` as const]
  if (mine.length > 0 && !isWithin(mine, category.audience))
    throw new Refusal(422, 'topic.audience-without-author')
  return [...new Set([...wish, ...mine])]
}
