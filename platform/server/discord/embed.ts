import { type Block, type Inline, link, plainLines, text } from '../markdown/tree.ts'
import { tidy } from '../mrkdwn/tidy.ts'
import { readDiscordMarkdown } from './markdown.ts'
import type { DiscordReferences } from './references.ts'

type Words = string | null | undefined

/** What a bot wrote in a box (https://docs.discord.com/developers/resources/message#embed-object). */
export interface DiscordEmbed {
  title?: Words
  url?: Words
  description?: Words
  author?: { name?: Words; url?: Words } | null | undefined
  footer?: { text?: Words } | null | undefined
  image?: { url?: Words } | null | undefined
  fields?: readonly { name?: Words; value?: Words }[] | null | undefined
}

/** A box as a quote; nothing if it says nothing. */
export function readEmbed(embed: DiscordEmbed, references: DiscordReferences): Block[] {
  const { title, url, description, author, fields, image, footer } = embed
  const markdown = (words: Words) => (words ? readDiscordMarkdown(tidy(words), references) : [])
  const blocks = [
    ...(author?.name ? [lineOf(shown(author.name, author.url))] : []),
    ...(title ? [boldLine(shown(title, url))] : []),
    ...markdown(description),
    ...(fields ?? []).flatMap(({ name, value }) => [
      ...(name ? [boldLine(shown(name))] : []),
      ...markdown(value),
    ]),
    ...(image?.url ? [lineOf(link(tidy(image.url)))] : []),
    ...(footer?.text ? [plainLines(tidy(footer.text))] : []),
  ]
  return blocks.length > 0 ? [{ kind: 'quote', blocks }] : []
}

function shown(words: string, url?: Words): Inline {
  const line = tidy(words).replace(/\s+/g, ' ').trim()
  return url ? link(tidy(url), line) : text(line)
}

function boldLine(node: Inline): Block {
  return lineOf({ kind: 'bold', inside: [node] })
}

function lineOf(node: Inline): Block {
  return { kind: 'lines', lines: [[node]] }
}
