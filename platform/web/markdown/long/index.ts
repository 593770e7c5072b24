export { type Embed, EmbedsContext } from './embeds.tsx'
export {
  LongMarkdown,
  type LongMarkdownProps,
  loadLongMarkdown,
  type TextFile,
} from './long-markdown.tsx'
