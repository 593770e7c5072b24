import { Page, Skeleton } from '#platform/web/ui/index.ts'

/** Stands while the code of a page is on its way; shows itself only if that takes long. */
export function PendingPage() {
  return (
    <Page>
      <Skeleton shape="rows" count={5} />
    </Page>
  )
}
