import { lazy, Suspense } from 'react'
import { Skeleton } from '../ui/index.ts'
import type { LongEditorProps } from './props.ts'

const load = () => import('./editor.tsx').then((module) => ({ default: module.Editor }))
const Editor = lazy(load)

/** Where one writes at length. Its code comes when it is first shown. */
export function LongEditor(props: LongEditorProps) {
  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <Editor {...props} />
    </Suspense>
  )
}
