export { markdownMessages } from '#platform/markdown/messages/index.ts'
export { Markdown, type MarkdownProps } from './markdown.tsx'
export type { Names } from './names.ts'
