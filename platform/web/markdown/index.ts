export { Markdown, type MarkdownProps } from './markdown.tsx'
export { markdownMessages } from './messages/index.ts'
export type { Names } from './names.ts'
