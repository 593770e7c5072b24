import { Suspense, useState } from 'react'
import {
  useAct,
  useCommunity,
  useGuidelinesAccepted,
  useMe,
} from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Confirm, Dialog, late, MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'
import { eventsOf } from '../places.ts'

const forms = {
  copy: late(async () => (await import('./copy-form.tsx')).CopyForm),
  template: late(async () => (await import('./template-form.tsx')).TemplateForm),
  cancel: late(async () => (await import('./cancel-form.tsx')).CancelForm),
}

type Asked = keyof typeof forms | 'remove'

export interface ManageProps {
  view: EventView
  /** Takes the answer to a change. */
  onChange: (view: EventView) => void
}

/** What is done with an event once in a while: copying, keeping as a template, calling off, deleting. */
export function EventMenu({ view, onChange }: ManageProps) {
  const t = useMessages(editMessages)
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const entries = useEntries(view, setAsked)
  const form = asked && asked !== 'remove' ? asked : undefined
  const titles = { copy: t.duplicate, template: t.keepTemplate, cancel: t.cancelTitle }
  const Shown = form && forms[form]
  if (entries.length === 0) return null
  return (
    <>
      <MenuButton label={t.more} size="s" entries={entries} />
      <Dialog open={form !== undefined} onClose={close} title={titles[form ?? 'copy']} size="s">
        <Suspense>{Shown && <Shown {...{ view, onChange }} onDone={close} />}</Suspense>
      </Dialog>
      <Remove view={view} open={asked === 'remove'} onClose={close} />
    </>
  )
}

function useEntries({ can }: EventView, ask: (asked: Asked) => void): MenuEntry[] {
  const t = useMessages(editMessages)
  const { role } = useMe()
  const mayCopy = useGuidelinesAccepted()
  return [
    ...(mayCopy
      ? [{ label: t.duplicate, icon: 'copy', onSelect: () => ask('copy') } as const]
      : []),
    ...(role === 'lead'
      ? [{ label: t.keepTemplate, icon: 'bookmark', onSelect: () => ask('template') } as const]
      : []),
    ...(can.cancel
      ? [
          {
            ...({ label: t.cancelEvent, icon: 'close', danger: true } as const),
            onSelect: () => ask('cancel'),
          },
        ]
      : []),
    ...(can.remove
      ? [
          {
            ...({ label: t.remove, icon: 'trash', danger: true } as const),
            onSelect: () => ask('remove'),
          },
        ]
      : []),
  ]
}

interface RemoveProps {
  view: EventView
  open: boolean
  onClose: () => void
}

function Remove({ view: { row }, open, onClose }: RemoveProps) {
  const t = useMessages(editMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const { act } = useAct()
  const go = useGo()
  const remove = async () => {
    const path = '/communities/{community}/events/{eventId}'
    const params = { community, eventId: row.id }
    if (await act(() => api.delete(path, { params }), t.removed)) go(eventsOf(slug).home)
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t.removeTitle(row.title)}
      verb={t.remove}
      onConfirm={remove}
    >
      <p>{t.removeText}</p>
    </Confirm>
  )
}
