import { useNames } from '#features/chat/web/late.ts'
import { useTextFiles } from '#features/files/web/index.ts'
import { LongMarkdown } from '#platform/web/markdown/long/index.ts'
import type { PostView } from '../../contract.ts'

interface PostTextProps {
  text: string
  post?: PostView | undefined
  /** It is being written: its files are asked for. */
  written?: boolean | undefined
}

/** What somebody wrote at length, with members and channels by their present names. */
export function PostText({ text, post, written }: PostTextProps) {
  const names = useNames()
  const files = useTextFiles(post?.files, written ? text : '')
  return (
    <LongMarkdown
      {...names}
      text={text}
      files={files}
      headingFrom={3}
      anchors={post && `p${post.number}`}
    />
  )
}
