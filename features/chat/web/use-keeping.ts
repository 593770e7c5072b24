import { useCommunityId } from '#features/communities/web/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import type { FolderView, PreferenceView } from '../contract.ts'
import { plainPreference } from '../plain-preference.ts'
import { api } from './api.ts'
import { applyPreference } from './apply-personal.ts'
import { chatSlice } from './replica.ts'
import { useOutcome } from './use-outcome.ts'

/** How I keep a channel, and the way to keep it otherwise. Nobody else sees it. */
export function useKeeping(channelId: string) {
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

/** Sets all my folders; whether that was taken. */
export function useSetFolders(): (folders: readonly FolderView[]) => Promise<boolean> {
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
