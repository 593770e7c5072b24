import { Suspense } from 'react'
import { late, Skeleton, TextAreaField } from '../ui/index.ts'
import type { LongEditorProps } from './props.ts'

const Editor = late(() =>
  import('./editor.tsx').then(
    (module) => module.Editor,
    () => PlainEditor,
  ),
)

/** Where one writes at length. Its code comes when it is first shown. */
export function LongEditor(props: LongEditorProps) {
  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <Editor {...props} />
    </Suspense>
  )
}

/** Stands in where the editor could not be had, as without a network: one can go on writing. */
function PlainEditor(props: LongEditorProps) {
  const { name, label, hint, error, optional, most, placeholder, value, onChange, onLeave } = props
  return (
    <TextAreaField
      {...{ name, label, hint, error, optional, most, placeholder, value }}
      voice="long"
      rows={8}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={onLeave}
    />
  )
}
