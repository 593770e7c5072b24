import './saved.css'
import type { ReactNode } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Page, PageTitle, Rows, Tab, Tabs } from '#platform/web/ui/index.ts'
import type { SavedView } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { partsOf } from './items.ts'
import { doneTo, savedTo } from './places.ts'
import { SavedRow } from './saved-row.tsx'
import { useSaved } from './use-saved.ts'

/** What I keep for later: what is due, what is to come, and the rest. */
export function SavedPage() {
  const t = useMessages(savedMessages)
  const { items } = useSaved()
  const { due, upcoming, kept } = partsOf({ items })
  return (
    <Frame>
      {due.length + upcoming.length + kept.length === 0 && (
        <Empty icon="bookmark" title={t.emptyTitle}>
          {t.emptyText}
        </Empty>
      )}
      <Part title={t.due} items={due} />
      <Part title={t.upcoming} items={upcoming} />
      <Part title={t.kept} items={kept} />
    </Frame>
  )
}

/** What I kept and have done. */
export function DonePage() {
  const t = useMessages(savedMessages)
  const { items } = useSaved()
  const { done } = partsOf({ items })
  return (
    <Frame>
      {done.length === 0 ? (
        <Empty icon="check" title={t.emptyDoneTitle}>
          {t.emptyDoneText}
        </Empty>
      ) : (
        <Card>
          <List title={t.done} items={done} />
        </Card>
      )}
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const t = useMessages(savedMessages)
  const { slug, name } = useCommunity()
  const { items } = useSaved()
  const { done } = partsOf({ items })
  useTitle(t.saved, name)
  return (
    <Page width="read">
      <PageTitle title={t.saved} below={t.savedText} />
      <Tabs label={t.saved}>
        <Tab to={savedTo(slug)} exact count={items.length - done.length || undefined}>
          {t.later}
        </Tab>
        <Tab to={doneTo(slug)}>{t.done}</Tab>
      </Tabs>
      <div className="saved-parts">{children}</div>
    </Page>
  )
}

function Part({ title, items }: { title: string; items: readonly SavedView[] }) {
  if (items.length === 0) return null
  return (
    <section className="saved-part">
      <h2>{title}</h2>
      <Card>
        <List title={title} items={items} />
      </Card>
    </section>
  )
}

function List({ title, items }: { title: string; items: readonly SavedView[] }) {
  return (
    <Rows label={title}>
      {items.map((item) => (
        <SavedRow key={item.itemId} item={item} />
      ))}
    </Rows>
  )
}
