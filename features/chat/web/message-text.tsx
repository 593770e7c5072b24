import { Markdown } from '#platform/web/markdown/index.ts'
import { useNames } from './use-names.tsx'

/** What somebody wrote, with members and channels by their present names. */
export function MessageText({ text }: { text: string }) {
  return <Markdown text={text} {...useNames()} />
}
