import { useMembers } from '#features/communities/web/index.ts'
import { useAudienceWords } from '#features/releases/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import type { ResourceRow } from '../contract.ts'
import { libraryMessages } from '../messages/index.ts'
import { dropOf } from './waiting.ts'

/** Speaks of a resource in lists and at its head. */
export function useRowWords() {
  const t = useMessages(libraryMessages)
  const members = useMembers()
  const audiences = useAudienceWords()
  const moments = useMoments()
  const now = useNow()
  const when = (at: string) => moments.when(instantFrom(at), now)

  return {
    when,
    now,
    nameOf: (member: string | null) => (member && members.get(member)?.name) ?? '',
    /** Whose it is: a member's, or where it was sent from. */
    origin({ author, source }: ResourceRow): string {
      if (source?.headquarters) return t.fromHeadquarters(source.name)
      if (source) return t.from(source.name)
      const name = author && members.get(author)?.name
      return name ? t.by(name) : ''
    },
    /** For whom it is and when it opens to more; undefined where it is simply for all. */
    release: ({ audience, next, status }: ResourceRow) =>
      status === 'published' || status === 'archived'
        ? audiences.release(audience, next)
        : undefined,
    /** How early access stands; undefined where it is none. */
    drop(row: ResourceRow): string | undefined {
      if (!row.drop) return undefined
      if (!dropOf(row, now)) return t.dropEnded
      const { endsAt } = row.drop
      return endsAt ? t.dropUntil(moments.ahead(instantFrom(endsAt), now)) : t.drop
    },
  }
}
