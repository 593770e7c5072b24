import { useCommunityId, useMe } from '#features/communities/web/index.ts'
import { noteEmoji } from '#features/emoji/web/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { createStore, useStore } from '#platform/web/store/index.ts'
import type { MessageView, ReactionView } from '../../contract.ts'
import { api } from '../api.ts'
import { applyReply, chatSlice } from '../replica.ts'
import { useOutcome } from '../use-outcome.ts'
import { asWished, type Wishes, withWish } from './wishes.ts'

const none: Wishes = new Map()
const noReactions: ReactionView[] = []

/** What is under way, by message. */
const underWay = createStore<ReadonlyMap<string, Wishes>>(new Map())

/** A message's reactions as one wants them, and the way to put one there or take it back. */
export function useReact({ id, reactions = noReactions }: MessageView) {
  const { member } = useMe()
  const community = useCommunityId()
  const replica = useReplica()
  const { say } = useOutcome()
  const wishes = useStore(underWay, (all) => all.get(id) ?? none)
  const shown = asWished(reactions, wishes, member)

  async function send(emoji: string, there: boolean) {
    const path = '/communities/{community}/messages/{messageId}/reactions/{emoji}'
    const options = { params: { community, messageId: id, emoji } }
    const reply = await (there ? api.put(path, options) : api.delete(path, options))
    replica.update(chatSlice, (state, viewer) => applyReply(state, reply, viewer))
  }

  /** One at a time: who changes their mind meanwhile has it sent after the answer. */
  async function wish(emoji: string, there: boolean) {
    const busy = wishOf(id, emoji) !== undefined
    note(id, emoji, there)
    if (busy) return
    try {
      for (let next: boolean | undefined = there; next !== undefined; next = wishOf(id, emoji)) {
        await send(emoji, next)
        if (wishOf(id, emoji) === next) note(id, emoji, undefined)
      }
    } catch (error) {
      note(id, emoji, undefined)
      say(error)
    }
  }

  function toggle(emoji: string) {
    const there = shown.some((each) => each.emoji === emoji && each.by.includes(member))
    if (!there) noteEmoji(emoji)
    void wish(emoji, !there)
  }

  return { shown, toggle }
}

function wishOf(id: string, emoji: string): boolean | undefined {
  return underWay.get().get(id)?.get(emoji)
}

function note(id: string, emoji: string, there: boolean | undefined) {
  underWay.set((all) => {
    const wishes = withWish(all.get(id) ?? none, emoji, there)
    const after = new Map(all).set(id, wishes)
    if (wishes.size === 0) after.delete(id)
    return after
  })
}
