import './personal.css'
import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Button, IconButton, SelectField, Switch, TextField } from '#platform/web/ui/index.ts'
import type { ChannelView, FolderView, Notify, PreferenceView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { plainPreference } from '../plain-preference.ts'
import { api } from './api.ts'
import { applyPreference } from './apply-personal.ts'
import { chatSlice } from './replica.ts'
import { useOutcome } from './use-outcome.ts'

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
              maxLength={40}
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
          maxLength={40}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button onClick={() => void add()}>{t.addFolder}</Button>
      </div>
    </details>
  )
}

function useKeeping(channelId: string) {
  const community = useCommunityId()
  const replica = useReplica()
  const { say } = useOutcome()
  const folders = useSlice(chatSlice, (state) => state.folders)
  const preference = useSlice(chatSlice, ({ channels }) => preferenceOf(channels, channelId))
  const keep = (next: PreferenceView) =>
    replica.update(chatSlice, (state) => applyPreference(state, { channelId, preference: next }))

  /** Kept here at once; as it was again if the server refuses. */
  function prefer(change: Partial<PreferenceView>) {
    const params = { community, channelId }
    keep({ ...preference, ...change })
    api
      .put('/communities/{community}/channels/{channelId}/preference', { params, body: change })
      .then(keep)
      .catch((error) => {
        keep(preference)
        say(error)
      })
  }

  return { folders, preference, prefer }
}

function useSetFolders(): (folders: readonly FolderView[]) => Promise<boolean> {
  const community = useCommunityId()
  const replica = useReplica()
  const { say } = useOutcome()
  return async (folders) => {
    try {
      const kept = await api.put('/communities/{community}/folders', {
        params: { community },
        body: { folders: [...folders] },
      })
      replica.update(chatSlice, (state) => ({ ...state, folders: kept.folders }))
      return true
    } catch (error) {
      say(error)
      return false
    }
  }
}

function preferenceOf(
  channels: readonly { channel: { id: string }; preference: PreferenceView }[],
  channelId: string,
): PreferenceView {
  return channels.find(({ channel }) => channel.id === channelId)?.preference ?? plainPreference
}

function notifyOf(value: string): Notify | undefined {
  return (['all', 'mentions', 'nothing'] as const).find((each) => each === value)
}

function movedUp(folders: readonly FolderView[], at: number): readonly FolderView[] {
  const [one, other] = [folders[at - 1], folders[at]]
  return one && other ? folders.with(at - 1, other).with(at, one) : folders
}
