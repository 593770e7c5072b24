import './manage.css'
import { useCallback, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { Difference } from '#platform/web/editor/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import type { RevisionView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { type historyPath, shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { ResourceText } from '../resource/resource-text.tsx'
import { useRowWords } from '../row-words.ts'

/** What a resource said, version by version, and what each changed. */
export function HistoryPage({ params }: PageProps<typeof historyPath>) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug, name } = useCommunity()
  const { resource: resourceId } = params
  const row = useSlice(librarySlice, (state) => state.resources.find(({ id }) => id === resourceId))
  const load = useCallback(
    () =>
      api.get('/communities/{community}/library/resources/{resourceId}/history', {
        params: { community, resourceId },
      }),
    [community, resourceId],
  )
  const { value, error } = useLoaded(load)
  const [chosen, setChosen] = useState(0)
  useTitle(t.history, row?.title ?? name)
  return (
    <Page width="wide">
      <PageTitle
        above={<Link to={shelvesOf(slug).resource(resourceId)}>{row?.title ?? t.library}</Link>}
        title={t.history}
      />
      {!value && !error && <Skeleton />}
      {!value && error && <Empty icon="clock" title={error.message} />}
      {value && (
        <div className="history">
          <Versions versions={value} chosen={chosen} onChoose={setChosen} />
          <Version version={value[chosen]} before={value[chosen + 1]} />
        </div>
      )}
    </Page>
  )
}

interface VersionsProps {
  versions: readonly RevisionView[]
  chosen: number
  onChoose: (nth: number) => void
}

function Versions({ versions, chosen, onChoose }: VersionsProps) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  return (
    <nav className="history-versions" aria-label={t.versions}>
      {versions.map(({ version, author, at, note }, nth) => (
        <button
          key={version}
          type="button"
          aria-current={nth === chosen ? 'true' : undefined}
          onClick={() => onChoose(nth)}
        >
          <strong>{t.version(version)}</strong>
          <span className="meta">
            {[words.nameOf(author), words.when(at)].filter((fact) => fact !== '').join(' · ')}
          </span>
          {note && <bdi>{note}</bdi>}
        </button>
      ))}
    </nav>
  )
}

function Version({
  version,
  before,
}: {
  version: RevisionView | undefined
  before: RevisionView | undefined
}) {
  const t = useMessages(libraryMessages)
  if (!version) return null
  if (!before)
    return (
      <Card title={t.firstVersion}>
        <ResourceText text={version.body} />
      </Card>
    )
  return (
    <Card title={t.whatChanged}>
      <div className="history-text">
        <Difference before={textOf(before)} after={textOf(version)} />
      </div>
    </Card>
  )
}

function textOf(version: RevisionView): string {
  const { title, summary, body } = version
  return [title, summary, body].filter((part) => part !== '').join('\n\n')
}
