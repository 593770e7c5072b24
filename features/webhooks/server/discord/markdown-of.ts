import { type Inline, link, text } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { discordMarkdown } from './discord-markdown.ts'
import { quoted } from './phrases.ts'
import type { DiscordPayload, Embed } from './read-payload.ts'

/** What a payload says, as our Markdown; may be empty. Embeds are quotes below what is said. */
export function markdownOf({ content, embeds }: DiscordPayload): string {
  const said = discordMarkdown(content ?? '').trim()
  return [said, ...(embeds ?? []).map(embedOf)].filter((part) => part !== '').join('\n\n')
}

function embedOf(embed: Embed): string {
  const { author, title, url, description, fields, image, footer } = embed
  const parts = [
    plain(author?.name, author?.url),
    bold(title, url),
    discordMarkdown(description ?? '').trim(),
    ...(fields ?? []).map(({ name, value }) =>
      [bold(name), discordMarkdown(value ?? '').trim()].filter(Boolean).join('\n'),
    ),
    image?.url ? lineOf(link(image.url, '')) : '',
    plain(footer?.text),
  ]
  const inside = parts.filter((part) => part !== '').join('\n\n')
  return inside === '' ? '' : quoted(inside)
}

function plain(words: string | null | undefined, url?: string | null): string {
  return words ? lineOf(shown(words, url)) : ''
}

function bold(words: string | null | undefined, url?: string | null): string {
  return words ? lineOf({ kind: 'bold', inside: [shown(words, url)] }) : ''
}

function shown(words: string, url: string | null | undefined): Inline {
  const line = words.replace(/\s+/g, ' ').trim()
  return url ? link(url, line) : text(line)
}

function lineOf(node: Inline): string {
  return toMarkdown([{ kind: 'lines', lines: [[node]] }])
}
