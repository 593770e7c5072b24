import '../events.css'
import './edit.css'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { now } from '#lib/time.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Banner, late, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { editMessages } from '../../messages/edit.ts'
import { NotThere } from '../event/not-there.tsx'
import { type editPath, eventsOf } from '../places.ts'
import { type ShownEvent, useEvent } from '../use-event.ts'
import { type Kept, readKept } from './changes.ts'
import { ConflictNote } from './conflict-note.tsx'
import { type Draft, draftOf, saidOf } from './draft.ts'
import { EditSide } from './edit-side.tsx'
import { faultsIn } from './faults.ts'
import { saidIn } from './said-in.ts'
import { Sections } from './sections.tsx'
import { useSaving } from './use-saving.ts'

const FollowingEditor = late(
  async () => (await import('./following/following-editor.tsx')).FollowingEditor,
)

/** An event, to be written. What is not published saves itself. */
export function EditPage({ params }: PageProps<typeof editPath>) {
  const t = useMessages(editMessages)
  const { name, slug } = useCommunity()
  const shown = useEvent(params.event)
  const { value, error } = shown
  useTitle(t.editTitle, name)
  const { following } = useQuery()
  const from = value?.row.occurrences.find(({ id }) => id === following)
  if (value?.can.edit && from)
    return (
      <Suspense>
        <FollowingEditor key={from.id} view={value} occurrence={from} />
      </Suspense>
    )
  if (value?.can.edit && !following)
    return <Editor key={params.event} start={value} shown={shown} />
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={eventsOf(slug).event(params.event)}>{value?.row.title}</Link>}
        title={t.editTitle}
      />
      {error && !value && <NotThere shown={shown} />}
      {!error && !value && <Skeleton />}
      {value && <Banner icon="lock">{value.can.edit ? t.dateGone : t.notYours}</Banner>}
    </Page>
  )
}

function Editor({ start, shown }: { start: EventView; shown: ShownEvent }) {
  const t = useMessages(editMessages)
  const { slug } = useCommunity()
  const editing = useEditing(start, shown)
  const { draft, set, saving, view, isOld } = editing
  const isPublished = view.row.status === 'published'
  return (
    <Page aside={<EditSide {...{ view, draft, saving }} onChange={shown.take} />}>
      <PageTitle
        above={<Link to={eventsOf(slug).event(view.row.id)}>{view.row.title}</Link>}
        title={t.editTitle}
        below={isPublished ? t.savesOnAsking : t.savesItself}
      />
      {isOld && <ConflictNote onMine={editing.keepMine} onTheirs={editing.takeTheirs} />}
      <Sections draft={draft} set={set} faults={faultsIn(draft)} view={view} />
    </Page>
  )
}

/** The draft of an event and where its changes are: begins with what this device kept of earlier ones. */
function useEditing(start: EventView, shown: ShownEvent) {
  const { community } = useReplica()
  const { zone } = useReading()
  const [opened] = useState(() => openedFrom(start, zone, readKept(community, start.row.id)))
  const [draft, setDraft] = useState(opened.draft)
  const view = shown.value ?? start
  const said = useMemo(() => saidIn(draft, { zone }), [draft, zone])
  const saving = useSaving({
    ...{ event: start.row.id, start: opened, said, onSaved: shown.take },
    loaded: shown.version ?? start.row.version,
    isAutomatic: view.row.status !== 'published',
  })
  const begin = (change: Kept['change']) => {
    const fresh = openedFrom(view, zone)
    saving.rebase(fresh)
    setDraft(openedFrom(view, zone, { after: fresh.version, change }).draft)
  }
  const takeTheirs = () => begin({})
  const { isOld } = saving
  const isUntouched = Object.keys(saving.change()).length === 0
  // Who changed nothing goes on with what others wrote.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version
  useEffect(() => {
    if (isOld && isUntouched) takeTheirs()
  }, [isOld, isUntouched, shown.version])
  const { reload } = shown
  useEffect(() => {
    if (saving.state === 'conflict') void reload()
  }, [saving.state, reload])
  return {
    ...{ draft, view, saving, takeTheirs, isOld: isOld && !isUntouched },
    set: useCallback((what: Partial<Draft>) => setDraft((last) => ({ ...last, ...what })), []),
    keepMine: () => begin(saving.change()),
  }
}

/** What the server has, in the shape in which it is compared, and the draft to begin with. */
function openedFrom(view: EventView, zone: string, kept?: Kept) {
  const writer = { zone, now: now() }
  const said = saidOf(view)
  const { version, cover } = view.row
  return {
    version: kept?.after ?? version,
    said: saidIn(draftOf(said, cover, writer), writer),
    draft: draftOf({ ...said, ...kept?.change }, cover, writer),
  }
}
