import { useRef } from 'react'
import { MentionList, useMentions, withReferences } from '#features/chat/web/late.ts'
import { useMembers } from '#features/communities/web/index.ts'
import { useAttachToText } from '#features/files/web/index.ts'
import { LongEditor, type LongEditorProps } from '#platform/web/editor/index.ts'
import { longestPost } from '../../limits.ts'
import { PostText } from '../topic/post-text.tsx'

type WordsEditorProps = Pick<
  LongEditorProps,
  'label' | 'labelHidden' | 'value' | 'onChange' | 'onLeave' | 'onSubmit' | 'autoFocus' | 'error'
>

/** Where one writes a post: with members named after `@`, pictures by paste, and how it will be read beside it. */
export function WordsEditor(props: WordsEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const members = useMembers()
  const attach = useAttachToText()
  const { press, look, control, ...list } = useMentions(area, props.value, props.onChange)
  const mentions = { ...list, press, look, control }
  return (
    <LongEditor
      name="body"
      most={longestPost}
      {...{ area, attach }}
      assistance={{ press, look, control, list: <MentionList {...mentions} /> }}
      preview={(text) => <PostText text={withReferences(text, members)} written />}
      {...props}
    />
  )
}
