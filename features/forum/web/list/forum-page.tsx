import './forum.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Button,
  Card,
  Empty,
  LinkButton,
  Page,
  PageTitle,
  useNarrow,
} from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { ownMessages } from '../../messages/own.ts'
import { topicKinds } from '../kinds.ts'
import { MarkAllRead } from '../own/mark-all-read.tsx'
import { newTopicTo } from '../places.ts'
import { AsksBanner } from '../questions/asks-banner.tsx'
import { WaitingList } from '../questions/waiting-list.tsx'
import { useCategories } from '../use-category.ts'
import { useRights } from '../use-rights.ts'
import { Categories } from './categories.tsx'
import { Filters } from './filters.tsx'
import { TopicRow } from './topic-row.tsx'
import { type Filter, useTopics } from './use-topics.ts'

/** The forum of a community: what was written last, and the ways to the rest. */
export function ForumPage() {
  const t = useMessages(forumMessages)
  const { slug, name } = useCommunity()
  const narrow = useNarrow()
  const may = useRights()
  const filter = useFilter()
  const categories = useCategories()
  const mayOpen = may.accepted && categories.some(may.openIn)
  useTitle(t.forum, name)
  return (
    <Page width="wide" aside={!narrow && <Categories filter={filter} />}>
      <PageTitle
        title={t.forum}
        below={t.forumText}
        actions={
          mayOpen && (
            <LinkButton to={newTopicTo(slug, filter.category)} kind="main" icon="edit">
              {t.newTopic}
            </LinkButton>
          )
        }
      />
      <AsksBanner />
      {narrow && <Categories filter={filter} />}
      <Filters filter={filter} />
      {filter.fresh && <MarkAllRead />}
      {/* Another filter begins with what is here. */}
      {filter.waiting ? (
        <WaitingList key={filter.category} category={filter.category} />
      ) : (
        <Topics key={JSON.stringify(filter)} filter={filter} />
      )}
    </Page>
  )
}

function Topics({ filter }: { filter: Filter }) {
  const t = useMessages(forumMessages)
  const own = useMessages(ownMessages)
  const common = useMessages(platformMessages)
  const { pinned, others, older, showOlder } = useTopics(filter)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  if (pinned.length + others.length === 0 && older === 'all')
    return (
      <Empty icon="forum" title={t.emptyTitle}>
        {filter.fresh ? own.nothingNew : isFiltered ? t.emptyFiltered : t.emptyText}
      </Empty>
    )
  return (
    <>
      {pinned.length > 0 && <List label={t.pinned} topics={pinned} />}
      <List label={t.topics} topics={others} />
      {older !== 'all' && (
        <div className="forum-older">
          {older === 'failed' && <p role="alert">{t.olderFailed}</p>}
          <Button icon="down" pending={older === 'asking'} onClick={showOlder}>
            {older === 'failed' ? common.retry : t.older}
          </Button>
        </div>
      )}
    </>
  )
}

function List({ label, topics }: { label: string; topics: readonly TopicView[] }) {
  if (topics.length === 0) return null
  return (
    <Card>
      <ul className="topic-rows" aria-label={label}>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} />
        ))}
      </ul>
    </Card>
  )
}

function useFilter(): Filter {
  const { category, kind, tag, view } = useQuery()
  return {
    category,
    kind: topicKinds.find((each) => each === kind),
    tag: tag === undefined ? undefined : String(tag),
    waiting: view === 'waiting' || undefined,
    unanswered: view === 'unanswered' || undefined,
    fresh: view === 'new' || undefined,
  }
}
