import { Suspense } from 'react'
import { late } from '#platform/web/ui/index.ts'

const Tab = late(async () => (await import('./history-tab.tsx')).HistoryTab, { quiet: true })

/** The tab of a history in settings; its words come with it. */
export function HistoryTab() {
  return (
    <Suspense fallback={null}>
      <Tab />
    </Suspense>
  )
}
