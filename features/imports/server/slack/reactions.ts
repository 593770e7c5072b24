import { emojiOf } from '#platform/server/mrkdwn/emoji.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { ArchiveReaction } from '../archive.ts'
import { mergeReactions } from '../merge-reactions.ts'
import type { Report } from '../report.ts'
import type { People } from './people.ts'
import { type SlackMessage, SlackReaction } from './shapes.ts'

/** The emoji on a message by those who put them there. Slack names some of very many only by their number. */
export function reactionsOf(
  { reactions = [] }: SlackMessage,
  people: People,
  report: Report,
): ArchiveReaction[] {
  const read = reactions.flatMap((line) => {
    const { data: reaction } = SlackReaction.safeParse(line)
    if (!reaction) return []
    const named = reaction.users.filter((key) => typeof key === 'string' && key !== '')
    const byKeys = named.map(String).filter((key) => people.isPerson(key))
    const count = Math.min(reaction.count ?? 0, mostOfOneEmoji)
    report.skip('reaction-without-person', undefined, Math.max(named.length, count) - byKeys.length)
    return [{ emoji: emojiIn(reaction.name), byKeys }]
  })
  return mergeReactions(read)
}

/** What a count may claim at most. */
const mostOfOneEmoji = 100_000

/** `thumbsup::skin-tone-3`, or a workspace's own. */
function emojiIn(written: string): string {
  const [name = '', tone] = written.split('::skin-tone-')
  return emojiOf(name, tone && /^[2-6]$/.test(tone) ? tone : undefined) ?? ownEmoji(name)
}

function ownEmoji(name: string): string {
  return `:${
    tidy(name)
      .replace(/[^\p{L}\p{N}_+'-]/gu, '')
      .slice(0, 60) || 'emoji'
  }:`
}
