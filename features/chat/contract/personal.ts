import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestFolderName, mostFolders } from '../limits.ts'

/** What one wants to be told of in a channel, beyond its count. Messages in direct conversations are all meant for oneself. */
export const Notify = z.enum(['all', 'mentions', 'nothing'])
export type Notify = z.output<typeof Notify>

/** How a member keeps a channel: nobody else sees it. */
export const PreferenceView = z.object({
  /** A folder of theirs; one that is gone counts as none. */
  folderId: id.nullable(),
  /** It is dimmed, and what waits in it is not summed up. */
  muted: z.boolean(),
  notify: Notify,
})
export type PreferenceView = z.output<typeof PreferenceView>

export const SetPreference = PreferenceView.partial()
export type SetPreference = z.output<typeof SetPreference>

export const FolderView = z.object({
  id: chosenId,
  name: z.string().trim().min(1).max(longestFolderName),
})
export type FolderView = z.output<typeof FolderView>

/** All folders of a member, in their order. */
export const SetFolders = z.object({ folders: z.array(FolderView).max(mostFolders) })
export type SetFolders = z.output<typeof SetFolders>

export const BlockView = z.object({ member: id, blocked: z.boolean() })
export type BlockView = z.output<typeof BlockView>
