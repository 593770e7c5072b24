import './personal.css'
import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, IconButton, SelectField, Switch, TextField } from '#platform/web/ui/index.ts'
import type { ChannelView, FolderView, Notify } from '../contract.ts'
import { longestFolderName } from '../limits.ts'
import { directMessages } from '../messages/direct.ts'
import { useKeeping, useSetFolders } from './use-keeping.ts'

/** How one keeps a channel: muted, what to be told of, in which folder. Nobody else sees it. */
export function Keeping({ channel: { id: channelId, people } }: { channel: ChannelView }) {
  const t = useMessages(directMessages)
  const { folders, preference, prefer } = useKeeping(channelId)
  const folderId = folders.some(({ id }) => id === preference.folderId) ? preference.folderId : ''
  return (
    <section className="keeping">
      <h3>{t.forMe}</h3>
      <Switch
        name="muted"
        label={t.mute}
        description={t.muteText}
        checked={preference.muted}
        onChange={({ currentTarget }) => prefer({ muted: currentTarget.checked })}
      />
      <SelectField
        name="notify"
        label={t.notify}
        value={preference.notify}
        choices={[
          { value: 'all', label: t.notifyAll },
          { value: 'mentions', label: t.notifyMentions },
          { value: 'nothing', label: t.notifyNothing },
        ]}
        onChange={({ currentTarget }) => {
          const notify = notifyOf(currentTarget.value)
          if (notify) prefer({ notify })
        }}
      />
      {people === null && (
        <>
          <SelectField
            name="folder"
            label={t.folder}
            value={folderId ?? ''}
            choices={[
              { value: '', label: t.noFolder },
              ...folders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => prefer({ folderId: currentTarget.value || null })}
          />
          <Folders folders={folders} onAdded={(folder) => prefer({ folderId: folder })} />
        </>
      )}
    </section>
  )
}

function Folders(props: { folders: readonly FolderView[]; onAdded: (id: string) => void }) {
  const { folders, onAdded } = props
  const t = useMessages(directMessages)
  const set = useSetFolders()
  const [name, setName] = useState('')

  async function add() {
    if (name.trim() === '') return
    const folder = { id: newId(), name: name.trim() }
    setName('')
    if (await set([...folders, folder])) onAdded(folder.id)
  }

  return (
    <details>
      <summary>{t.folders}</summary>
      <ul>
        {folders.map((folder, at) => (
          <li key={folder.id}>
            <input
              className="input"
              aria-label={t.renameFolder(folder.name)}
              defaultValue={folder.name}
              maxLength={longestFolderName}
              onBlur={({ currentTarget }) => {
                const next = currentTarget.value.trim()
                if (next && next !== folder.name)
                  void set(folders.with(at, { ...folder, name: next }))
              }}
            />
            <IconButton
              icon="up"
              size="s"
              label={t.moveUp(folder.name)}
              disabled={at === 0}
              onClick={() => void set(movedUp(folders, at))}
            />
            <IconButton
              icon="trash"
              size="s"
              label={t.removeFolder(folder.name)}
              onClick={() => void set(folders.filter((each) => each !== folder))}
            />
          </li>
        ))}
      </ul>
      <div className="keeping-add">
        <TextField
          name="new-folder"
          label={t.newFolder}
          value={name}
          maxLength={longestFolderName}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button onClick={() => void add()}>{t.addFolder}</Button>
      </div>
    </details>
  )
}

function notifyOf(value: string): Notify | undefined {
  return (['all', 'mentions', 'nothing'] as const).find((each) => each === value)
}

function movedUp(folders: readonly FolderView[], at: number): readonly FolderView[] {
  const [one, other] = [folders[at - 1], folders[at]]
  return one && other ? folders.with(at - 1, other).with(at, one) : folders
}
