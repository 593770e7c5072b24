import { Suspense } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { late } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { AgendaSection } from './sections/agenda-section.tsx'
import { AudienceSection } from './sections/audience-section.tsx'
import { QuestionsSection } from './sections/questions-section.tsx'
import { RemindersSection } from './sections/reminders-section.tsx'
import { SeatsSection } from './sections/seats-section.tsx'
import type { SectionProps } from './sections/section.ts'
import { WhatSection } from './sections/what-section.tsx'
import { WhenSection } from './sections/when-section.tsx'
import { WhereSection } from './sections/where-section.tsx'
import { WhoSection } from './sections/who-section.tsx'

const RepeatSection = late(async () => (await import('./repeat/repeat-section.tsx')).RepeatSection)

/** All that is said of an event, part by part. */
export function Sections({ view, ...section }: SectionProps & { view: EventView }) {
  const { role } = useMe()
  const isAnswered = view.pools.some(({ tickets }) =>
    tickets.some(({ going, held, waiting }) => going + held + waiting > 0),
  )
  return (
    <div className="edit-sections">
      <WhatSection {...section} />
      <WhenSection {...section} />
      <Suspense>
        <RepeatSection {...section} />
      </Suspense>
      <WhereSection {...section} />
      <WhoSection {...section} />
      <AgendaSection {...section} />
      <SeatsSection {...section} />
      <QuestionsSection
        {...section}
        isFrozen={isAnswered && view.registration.questions.length > 0}
      />
      <AudienceSection {...section} isFixed={view.row.status === 'published' && role !== 'lead'} />
      <RemindersSection {...section} />
    </div>
  )
}
