import { useMemo } from 'react'
import { useCommunityId, useMe } from '#features/communities/web/index.ts'
import { noteEmoji } from '#features/emoji/web/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import type { ReactionView } from '../../contract.ts'
import { asWished, type Wish, wishIn } from './wishes.ts'

const noReactions: ReactionView[] = []

/**
 * The reactions on something as one wants them, and the way to put one there or take it back: as a parcel of this kind it
 * waits for the line as messages do.
 */
export function useReactions(
  { id, reactions = noReactions }: { id: string; reactions?: ReactionView[] | undefined },
  kind: string,
) {
  const { member } = useMe()
  const community = useCommunityId()
  const { outbox } = useDesk()
  const waiting = useStore(
    outbox.parcels,
    (parcels) => parcels.filter((each) => wishIn(each, kind)?.on === id),
    sameItems,
  )
  const shown = useMemo(
    () =>
      asWished(
        reactions,
        waiting.flatMap((each) => wishIn(each, kind) ?? []),
        member,
      ),
    [reactions, waiting, member, kind],
  )

  function toggle(emoji: string) {
    const there = shown.some((each) => each.emoji === emoji && each.by.includes(member))
    if (!there) noteEmoji(emoji)
    // Who changes their mind before it went out has only the last word sent.
    for (const each of waiting) if (wishIn(each, kind)?.emoji === emoji) outbox.discard(each.id)
    const wish: Wish = { on: id, emoji, there: !there }
    outbox.put(community, kind, wish)
  }

  return { shown, toggle }
}
