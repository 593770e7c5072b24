import { Suspense } from 'react'
import { PlanField } from '#features/releases/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card } from '#platform/web/ui/index.ts'
import { editMessages } from '../../../messages/edit.ts'
import type { SectionProps } from './section.ts'

/** Who sees an event once it is published, and when. Of what is published leads alone say it. */
export function AudienceSection({ draft, set, isFixed }: SectionProps & { isFixed: boolean }) {
  const t = useMessages(editMessages)
  return (
    <Card title={t.audience}>
      {isFixed ? (
        <p className="meta">{t.audienceByLeads}</p>
      ) : (
        <Suspense>
          <PlanField
            steps={draft.steps}
            onChange={(steps) => set({ steps })}
            outside={['organisation', 'public']}
          />
        </Suspense>
      )}
    </Card>
  )
}
