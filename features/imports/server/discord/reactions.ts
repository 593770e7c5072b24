import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { ArchiveReaction } from '../archive.ts'
import { mergeReactions } from '../merge-reactions.ts'
import type { Report } from '../report.ts'
import type { People } from './people.ts'
import { type DiscordMessage, DiscordReaction, DiscordUser } from './shapes.ts'

/** What a count may claim at most. */
const mostOfOneEmoji = 100_000

/** The emoji on a message by those who put them there. Exports without the option for it only say how many there were. */
export function reactionsOf(
  { reactions = [] }: DiscordMessage,
  people: People,
  report: Report,
): ArchiveReaction[] {
  const read = reactions.flatMap((line) => {
    const { data: reaction } = DiscordReaction.safeParse(line)
    if (!reaction) return []
    const users = (reaction.users ?? []).flatMap((user) => DiscordUser.safeParse(user).data ?? [])
    const byKeys = users.map((user) => people.meet(user)).filter((key) => !people.isBot(key))
    const count = Math.max(users.length, Math.min(reaction.count ?? 0, mostOfOneEmoji))
    report.skip('reaction-without-person', undefined, Math.floor(count) - byKeys.length)
    const emoji = emojiIn(reaction.emoji)
    return emoji ? [{ emoji, byKeys }] : []
  })
  return mergeReactions(read)
}

/** A server's own emoji have an id. */
function emojiIn({
  id,
  name,
  code,
}: {
  id?: unknown
  name?: string | undefined
  code?: string | undefined
}) {
  const isEmoji = name !== undefined && /^\P{ASCII}|^[\d#*]\ufe0f?\u20e3/u.test(name)
  if (!id && isEmoji) return tidy(name).slice(0, 40).toWellFormed()
  const own = tidy(name || code || '').replace(/[^\p{L}\p{N}_+'-]/gu, '')
  return own ? `:${own.slice(0, 60)}:` : undefined
}
