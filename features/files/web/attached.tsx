import { Suspense } from 'react'
import { useStore } from '#platform/web/store/index.ts'
import { late } from '#platform/web/ui/index.ts'
import type { Uploads } from './uploads.ts'

const UploadChips = late(async () => (await import('./upload-chips.tsx')).UploadChips)

/** What goes along with what is being written. Its code comes with the first file. */
export function Attached({ uploads }: { uploads: Uploads }) {
  const some = useStore(uploads.list, (list) => list.length > 0)
  if (!some) return null
  return (
    <Suspense>
      <UploadChips uploads={uploads} />
    </Suspense>
  )
}
