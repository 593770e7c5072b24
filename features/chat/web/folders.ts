import type { ChannelSnapshot, ChatSnapshot, FolderView } from '../contract.ts'
import { openChannels } from './channel-list.ts'

/** The channels of one folder; of none, those that stand outside. */
export interface FolderGroup {
  folder: FolderView | undefined
  channels: readonly ChannelSnapshot[]
}

/** The channels that are open, those outside of folders first, then the folders in their order. Empty folders are left out. */
export function groupsOf(state: ChatSnapshot): readonly FolderGroup[] {
  const open = openChannels(state)
  const known = new Set(state.folders.map(({ id }) => id))
  const outside = open.filter(({ preference: { folderId } }) => !folderId || !known.has(folderId))
  const inside = state.folders.map((folder) => ({
    folder,
    channels: open.filter(({ preference }) => preference.folderId === folder.id),
  }))
  return [
    { folder: undefined, channels: outside },
    ...inside.filter(({ channels }) => channels.length > 0),
  ]
}
