import { lazy, Suspense } from 'react'
import { Skeleton } from '../ui/index.ts'
import type { ChangesProps } from './changes.tsx'

const Changes = lazy(() => import('./changes.tsx').then((module) => ({ default: module.Changes })))

/** What changed between two versions of a text, word by word. What compares them comes when it is first shown. */
export function Difference(props: ChangesProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Changes {...props} />
    </Suspense>
  )
}
