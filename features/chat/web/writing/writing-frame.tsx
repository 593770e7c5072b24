import './writing.css'
import type { ReactNode } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Page, PageTitle, Tab, Tabs } from '#platform/web/ui/index.ts'
import { useDrafts } from './drafts.ts'
import { writingMessages } from './messages/index.ts'
import { draftsTo, scheduledTo } from './places.ts'
import { writingSlice } from './replica.ts'

/** What one has written and not said, in two lists. */
export function WritingFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useMessages(writingMessages)
  const { slug, name } = useCommunity()
  const drafts = useDrafts().length
  const scheduled = useSlice(writingSlice, (state) => state.scheduled.length)
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle title={t.drafts} below={t.draftsText} />
      <Tabs label={t.drafts}>
        <Tab to={draftsTo(slug)} exact count={drafts || undefined}>
          {t.drafts}
        </Tab>
        <Tab to={scheduledTo(slug)} count={scheduled || undefined}>
          {t.scheduled}
        </Tab>
      </Tabs>
      <div className="writing">{children}</div>
    </Page>
  )
}
