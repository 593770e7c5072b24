import { Suspense } from 'react'
import { late, Skeleton } from '../ui/index.ts'
import type { ChangesProps } from './changes.tsx'

const Changes = late(async () => (await import('./changes.tsx')).Changes)

/** What changed between two versions of a text, word by word. What compares them comes when it is first shown. */
export function Difference(props: ChangesProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Changes {...props} />
    </Suspense>
  )
}
