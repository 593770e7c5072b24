import type { ChatEntries, ChatSnapshot } from '../contract.ts'

/** A channel as its reader now keeps it. */
export function applyPreference(
  state: ChatSnapshot,
  { channelId, preference }: ChatEntries['chat.preference-changed'],
): ChatSnapshot {
  const keep = (each: ChatSnapshot['channels'][number]) =>
    each.channel.id === channelId ? { ...each, preference } : each
  return { ...state, channels: state.channels.map(keep) }
}

/** Whom the reader does not want to hear from, the last one last. */
export function applyBlock(
  state: ChatSnapshot,
  { member, blocked }: ChatEntries['chat.block-changed'],
): ChatSnapshot {
  const others = state.blocked.filter((id) => id !== member)
  return { ...state, blocked: blocked ? [...others, member] : others }
}
