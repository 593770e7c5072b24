import { Suspense, useState } from 'react'
import { useAct, useCommunity, useNameOutside } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import {
  Confirm,
  Dialog,
  LinkButton,
  late,
  MenuButton,
  type MenuEntry,
  toast,
} from '#platform/web/ui/index.ts'
import { publicPath } from '../../contract/public-address.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import type { ResourceProps } from './resource-head.tsx'

const forms = {
  plan: late(async () => (await import('../manage/plan-form.tsx')).PlanForm),
  drop: late(async () => (await import('../manage/drop-form.tsx')).DropForm),
  review: late(async () => (await import('../manage/review-form.tsx')).ReviewForm),
  move: late(async () => (await import('../manage/move-form.tsx')).MoveForm),
  publish: late(async () => (await import('../manage/publish-form.tsx')).PublishForm),
}

type Asked = keyof typeof forms | 'remove'

/** What can be done with a resource: editing it at hand, the rest in a menu. */
export function ResourceActions({ view, onChange }: ResourceProps) {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const entries = useEntries(view, onChange, setAsked)
  const titles = {
    plan: t.whoSees,
    drop: t.makeDrop,
    review: t.setReview,
    move: t.moveToSection,
    publish: t.publishElsewhere,
  }
  const form = asked && asked !== 'remove' ? asked : undefined
  const Shown = form && forms[form]
  return (
    <div className="resource-actions">
      {view.can.edit && (
        <LinkButton size="s" icon="edit" to={shelvesOf(slug).edit(view.row.id)}>
          {t.edit}
        </LinkButton>
      )}
      {entries.length > 0 && <MenuButton label={t.more} size="s" entries={entries} />}
      <Dialog open={form !== undefined} onClose={close} title={titles[form ?? 'plan']}>
        <Suspense>{Shown && <Shown view={view} onChange={onChange} onDone={close} />}</Suspense>
      </Dialog>
      <Remove view={view} open={asked === 'remove'} onClose={close} />
    </div>
  )
}

function useEntries(
  { row, can, open }: ResourceView,
  onChange: ResourceProps['onChange'],
  ask: (asked: Asked) => void,
): MenuEntry[][] {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const { community } = useReplica()
  const { act } = useAct()
  const to = shelvesOf(slug)
  // What is announced is no early access, and nobody is asked whether it is still true.
  const hasSections = useSlice(librarySlice, ({ sections }) => sections.length > 0)
  const isSaid = row.kind === 'announcement'
  const stands = row.status === 'published' || row.status === 'archived'
  const archive = (archived: boolean) => {
    const path = '/communities/{community}/library/resources/{resourceId}/archived'
    const params = { community, resourceId: row.id }
    const put = async () => onChange(await api.put(path, { params, body: { archived } }))
    void act(put, archived ? t.putAwayDone : t.takenOut)
  }
  const address = location.origin + publicPath(useNameOutside(), row.id)
  const isPublic = row.status === 'published' && !row.drop && row.audience.includes('public')
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    toast(t.publicCopied, { tone: 'good' })
  }
  const reading: MenuEntry[] = [
    ...(isPublic
      ? [{ label: t.copyPublic, icon: 'share', onSelect: () => void copy() } as const]
      : []),
    ...(open === 'open' && (!row.drop || can.manage)
      ? [{ label: t.history, icon: 'clock', to: to.history(row.id) } as const]
      : []),
    { label: t.readers, icon: 'eye', to: to.readers(row.id) },
  ]
  const managing: MenuEntry[] = [
    { label: t.whoSees, icon: 'lock', onSelect: () => ask('plan') },
    ...(row.source || isSaid
      ? []
      : ([
          {
            label: row.drop ? t.changeDrop : t.makeDrop,
            icon: 'spark',
            onSelect: () => ask('drop'),
          },
        ] as const)),
    ...(row.source
      ? []
      : ([{ label: t.publishElsewhere, icon: 'share', onSelect: () => ask('publish') }] as const)),
    ...(isSaid
      ? []
      : ([
          { label: t.setReview, icon: 'help', onSelect: () => ask('review') },
          ...(hasSections
            ? ([{ label: t.moveToSection, icon: 'list', onSelect: () => ask('move') }] as const)
            : []),
        ] as const)),
    row.status === 'archived'
      ? { label: t.takeOut, icon: 'up', onSelect: () => archive(false) }
      : { label: t.putAway, icon: 'down', onSelect: () => archive(true) },
  ]
  const removing: MenuEntry[] = [
    {
      label: row.source ? t.takeDown : t.remove,
      icon: 'trash',
      danger: true,
      onSelect: () => ask('remove'),
    },
  ]
  return [reading, ...(can.manage && stands ? [managing] : []), ...(can.remove ? [removing] : [])]
}

function Remove({
  view,
  open,
  onClose,
}: {
  view: ResourceView
  open: boolean
  onClose: () => void
}) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const { act } = useAct()
  const go = useGo()
  const { row } = view
  const remove = async () => {
    const path = '/communities/{community}/library/resources/{resourceId}'
    const params = { community, resourceId: row.id }
    if (await act(() => api.delete(path, { params }), t.removed))
      go(row.kind === 'announcement' ? shelvesOf(slug).announcements : shelvesOf(slug).home)
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t.removeTitle(row.title)}
      verb={row.source ? t.takeDown : t.remove}
      onConfirm={remove}
    >
      <p>{row.source ? t.takeDownText : t.removeText}</p>
    </Confirm>
  )
}
