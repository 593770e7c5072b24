import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { api } from './api.ts'
import { channelTo } from './places.ts'
import { applyOpened, chatSlice } from './replica.ts'
import { useSlug } from './use-slug.ts'

/** Opens the conversation with some people, and goes there. */
export function useOpenDirect(): (members: string[]) => Promise<void> {
  const community = useCommunityId()
  const replica = useReplica()
  const slug = useSlug()
  const go = useGo()
  return async (members) => {
    const channel = await api.post('/communities/{community}/directs', {
      params: { community },
      body: { id: newId(), members },
    })
    replica.update(chatSlice, (state, viewer) => applyOpened(state, channel, viewer))
    go(channelTo(slug, channel.id))
  }
}
