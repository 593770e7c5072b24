import { readEmbed } from '#platform/server/discord/embed.ts'
import { readDiscordMarkdown } from '#platform/server/discord/markdown.ts'
import { unknownHere } from '#platform/server/discord/references.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { DiscordPayload } from './read-payload.ts'

/** What a payload says, as our Markdown; may be empty. Embeds are quotes below what is said. */
export function markdownOf({ content, embeds }: DiscordPayload): string {
  const said = readDiscordMarkdown(tidy(content ?? ''), unknownHere)
  const boxes = (embeds ?? []).flatMap((embed) => readEmbed(embed, unknownHere))
  return toMarkdown([...said, ...boxes])
}
