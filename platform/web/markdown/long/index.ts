export { EmbedCard } from './embed-card.tsx'
export { type Embed, type EmbedProps, EmbedsContext } from './embeds.tsx'
export {
  LongMarkdown,
  type LongMarkdownProps,
  loadLongMarkdown,
  type TextFile,
} from './long-markdown.tsx'
