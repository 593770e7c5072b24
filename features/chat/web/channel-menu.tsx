import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Dialog,
  Form,
  MenuButton,
  type MenuEntry,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import type { ChannelSnapshot, FolderView } from '../contract.ts'
import { longestFolderName } from '../limits.ts'
import { directMessages } from '../messages/direct.ts'
import { markAll } from './mark-all.ts'
import { useKeeping, useSetFolders } from './use-keeping.ts'
import { useOutcome } from './use-outcome.ts'

/** What one does with a channel from the column: have it read, muted, in a folder. */
export function ChannelMenu({ snapshot }: { snapshot: ChannelSnapshot }) {
  const t = useMessages(directMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  const { channel, unread } = snapshot
  const { folders, preference, prefer } = useKeeping(channel.id)
  const [naming, setNaming] = useState(false)
  const words = { allMarked: t.markedRead(channel.name), undo: t.undo }
  const folder = folders.find(({ id }) => id === preference.folderId)
  const read: MenuEntry[] =
    unread === 0
      ? []
      : [
          {
            label: t.markRead,
            icon: 'check',
            onSelect: () => markAll(replica, { channels: [snapshot], threads: [] }, words, say),
          },
        ]
  const mute: MenuEntry = {
    label: preference.muted ? t.unmute : t.mute,
    icon: preference.muted ? 'bell' : 'bell-off',
    onSelect: () => prefer({ muted: !preference.muted }),
  }
  const moves: MenuEntry[] = [
    ...folders
      .filter((each) => each !== folder)
      .map(({ id, name }) => ({
        label: t.moveTo(name),
        icon: 'arrow' as const,
        onSelect: () => prefer({ folderId: id }),
      })),
    { label: t.moveToNew, icon: 'plus', onSelect: () => setNaming(true) },
    ...(folder
      ? [{ label: t.moveOut, icon: 'minus' as const, onSelect: () => prefer({ folderId: null }) }]
      : []),
  ]
  return (
    <>
      <MenuButton
        label={t.moreOf(channel.name)}
        icon="more"
        size="s"
        entries={[[...read, mute], moves]}
      />
      {naming && (
        <NewFolder
          folders={folders}
          onClose={() => setNaming(false)}
          onMade={(folderId) => prefer({ folderId })}
        />
      )}
    </>
  )
}

interface NewFolderProps {
  folders: readonly FolderView[]
  onClose: () => void
  onMade: (id: string) => void
}

function NewFolder({ folders, onClose, onMade }: NewFolderProps) {
  const t = useMessages(directMessages)
  const set = useSetFolders()

  async function add(values: FormData) {
    const made = { id: newId(), name: String(values.get('name')).trim() }
    if (!(await set([...folders, made]))) return
    onMade(made.id)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t.newFolder} size="s">
      <Form onSubmit={add}>
        <TextField
          name="name"
          label={t.folder}
          required
          autoFocus
          maxLength={longestFolderName}
          pattern=".*\S.*"
        />
        <SubmitButton>{t.addFolder}</SubmitButton>
      </Form>
    </Dialog>
  )
}
