import { Suspense } from 'react'
import { late } from '#platform/web/ui/index.ts'

// Few communities were imported lately, so what they show on their home comes late.
const Claims = late(async () => (await import('./claims.tsx')).Claims, { quiet: true })
const AdviceCard = late(async () => (await import('./advice-card.tsx')).AdviceCard, { quiet: true })

/** On a community's home: shadows that may be the viewer, and for leads what came in and whom to invite first. */
export function HistoryCards({ leads }: { leads: boolean }) {
  return (
    <Suspense fallback={null}>
      <Claims />
      {leads && <AdviceCard />}
    </Suspense>
  )
}
