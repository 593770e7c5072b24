import { useMemo } from 'react'
import { useCommunityId, useMe } from '#features/communities/web/index.ts'
import { noteEmoji } from '#features/emoji/web/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import type { MessageView, ReactionView } from '../../contract.ts'
import { asWished, reactionParcel, type Wish, wishIn } from './wishes.ts'

const noReactions: ReactionView[] = []

/** A message's reactions as one wants them, and the way to put one there or take it back: it waits for the line as messages do. */
export function useReact({ id, reactions = noReactions }: MessageView) {
  const { member } = useMe()
  const community = useCommunityId()
  const { outbox } = useDesk()
  const waiting = useStore(
    outbox.parcels,
    (parcels) => parcels.filter((each) => wishIn(each)?.messageId === id),
    sameItems,
  )
  const shown = useMemo(
    () =>
      asWished(
        reactions,
        waiting.flatMap((each) => wishIn(each) ?? []),
        member,
      ),
    [reactions, waiting, member],
  )

  function toggle(emoji: string) {
    const there = shown.some((each) => each.emoji === emoji && each.by.includes(member))
    if (!there) noteEmoji(emoji)
    // Who changes their mind before it went out has only the last word sent.
    for (const each of waiting) if (wishIn(each)?.emoji === emoji) outbox.discard(each.id)
    const wish: Wish = { messageId: id, emoji, there: !there }
    outbox.put(community, reactionParcel, wish)
  }

  return { shown, toggle }
}
