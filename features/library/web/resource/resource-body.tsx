import { FileList } from '#features/files/web/index.ts'
import { now } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Card, Icon } from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { ResourceList } from '../home/resource-list.tsx'
import { librarySlice } from '../replica.ts'
import { DropFiles } from './drop-files.tsx'
import { filesOf } from './resource-files.ts'
import { ResourceText } from './resource-text.tsx'

/** What is in a resource: where it leads, its files, what it says, what it holds. */
export function ResourceBody({ view }: { view: ResourceView }) {
  const { community } = useReplica()
  const files = filesOf(community, view)
  const { mark } = view.drop ?? { mark: null }
  return (
    <div className="resource-body">
      {view.url && <Address url={view.url} recording={view.row.kind === 'recording'} />}
      {view.row.kind !== 'page' && <Files view={view} />}
      {view.body && (
        <div className="resource-text">
          <ResourceText text={view.body} files={files.inText} addressed />
          {mark && <Watermark words={`${mark} · ${today()}`} />}
        </div>
      )}
      {view.row.kind === 'page' && <Files view={view} />}
      {view.row.kind === 'collection' && <Items items={view.items} />}
    </div>
  )
}

function Address({ url, recording }: { url: string; recording: boolean }) {
  const t = useMessages(libraryMessages)
  return (
    <a className="resource-address" href={url} target="_blank" rel="noopener noreferrer">
      <Icon name="external" />
      <span>
        {recording ? t.watch : t.visit}
        <small dir="ltr">{new URL(url).host}</small>
      </span>
    </a>
  )
}

function Files({ view }: { view: ResourceView }) {
  const { community } = useReplica()
  const { besides, isDrop } = filesOf(community, view)
  if (besides.length === 0) return null
  return isDrop ? <DropFiles view={view} /> : <FileList files={besides} />
}

function Items({ items }: { items: readonly string[] }) {
  const t = useMessages(libraryMessages)
  const { resources } = useSlice(librarySlice)
  const rows = items.flatMap((id) => resources.find((row) => row.id === id) ?? [])
  return (
    <Card title={t.items}>
      {rows.length === 0 ? (
        <p className="meta">{t.itemsEmpty}</p>
      ) : (
        <ResourceList label={t.items} rows={rows} />
      )}
    </Card>
  )
}

/** In the one form that is read everywhere, as on files. */
function today(): string {
  return now().slice(0, 10)
}

const lines = Array.from({ length: 40 }, (_, nth) => nth)

/** The reader's name, pale over all of a page that is theirs alone. */
function Watermark({ words }: { words: string }) {
  return (
    <div className="resource-mark" aria-hidden="true">
      {lines.map((line) => (
        <span key={line}>{`${words} · `.repeat(8)}</span>
      ))}
    </div>
  )
}
