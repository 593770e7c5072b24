import {
  chatSlice,
  messageParcel,
  messageSender,
  reactionParcel,
  reactionSender,
  writingSlice,
} from '#features/chat/web/index.ts'
import { communitySlice, membersById, myMemberships } from '#features/communities/web/index.ts'
import { draftsSlice } from '#features/drafts/web/index.ts'
import { emojiSlice } from '#features/emoji/web/index.ts'
import {
  checkInParcel,
  checkInSender,
  eventsSlice,
  undoParcel,
  undoSender,
} from '#features/events/web/index.ts'
import {
  forumOwnSlice,
  forumSlice,
  postReactionParcel,
  postReactionSender,
  questionParcel,
  questionSender,
  replyParcel,
  replySender,
} from '#features/forum/web/index.ts'
import { librarySlice } from '#features/library/web/index.ts'
import { loadMe } from '#features/people/web/index.ts'
import { pollsSlice } from '#features/polls/web/index.ts'
import { savedParcel, savedSender, savedSlice } from '#features/saved/web/index.ts'
import type { Id } from '#lib/ids.ts'
import type { CallsOf } from '#platform/server/http/route.ts'
import { client, Unreachable } from '#platform/web/api/index.ts'
import { openLive } from '#platform/web/live/index.ts'
import {
  type Desk,
  openOutbox,
  openReplica,
  openStorage,
  partOf,
  type Replica,
  type Sender,
  type Slices,
  type Snapshot,
  type Viewer,
} from '#platform/web/replica/index.ts'
import { createStore } from '#platform/web/store/index.ts'
import type { snapshotRoutes } from '../../snapshot.ts'

const api = client<CallsOf<ReturnType<typeof snapshotRoutes>[number]>>()
const slices = [
  communitySlice,
  emojiSlice,
  pollsSlice,
  draftsSlice,
  chatSlice,
  writingSlice,
  forumSlice,
  forumOwnSlice,
  librarySlice,
  eventsSlice,
  savedSlice,
]

export interface OpenDesk extends Desk {
  close(): void
}

/**
 * Opens what a person has on this device: their communities, what waits to be sent, and the line to the server. Nothing
 * is sent before it is certain that the session is theirs.
 */
export function openDesk(person: Id, isConfirmed: () => boolean): OpenDesk {
  const storage = openStorage(person)
  const replicas = createStore<ReadonlyMap<Id, Replica>>(new Map())
  const live = openLive({
    url: `${location.origin.replace(/^http/, 'ws')}/api/live`,
    onRefused: () => void loadMe().catch(() => {}),
  })
  const replicaOf = (community: Id) => replicas.get().get(community)
  const confirmed =
    (send: Sender): Sender =>
    async (parcel) => {
      if (!isConfirmed()) throw new Unreachable('offline')
      await send(parcel)
    }
  const outbox = openOutbox({
    storage,
    senders: {
      [messageParcel]: confirmed(messageSender(live, replicaOf)),
      [reactionParcel]: confirmed(reactionSender(replicaOf)),
      [savedParcel]: confirmed(savedSender(replicaOf)),
      [replyParcel]: confirmed(replySender(live)),
      [postReactionParcel]: confirmed(postReactionSender()),
      [questionParcel]: confirmed(questionSender),
      [checkInParcel]: confirmed(checkInSender),
      [undoParcel]: confirmed(undoSender),
    },
  })

  /** One replica for each of my communities; those I left are closed. */
  function follow(): void {
    const before = replicas.get()
    const mine = myMemberships.get().map(({ id }) => id)
    const after = new Map(mine.map((id) => [id, before.get(id) ?? open(id)]))
    for (const [id, replica] of before) if (!after.has(id)) replica.close()
    replicas.set(after)
  }

  const open = (community: Id) =>
    openReplica({ community, slices, viewerOf, takeSnapshot, live, storage })

  const stops = [
    myMemberships.watch(follow),
    live.state.watch(() => live.state.get() === 'live' && outbox.wake()),
    keepOnLeave(replicas),
  ]
  follow()

  return {
    live,
    outbox,
    replicas,
    views: storage,
    close() {
      for (const stop of stops) stop()
      for (const replica of replicas.get().values()) replica.close()
      outbox.close()
      live.close()
      storage.close()
    },
  }
}

async function takeSnapshot(community: Id): Promise<Snapshot> {
  const { seq, ...parts } = await api.get('/communities/{community}/snapshot', {
    params: { community },
  })
  return { seq, slices: parts }
}

function viewerOf(all: Slices): Viewer {
  const state = partOf(all, communitySlice)
  const member = state?.me.member ?? ''
  const joinedAt = (state && membersById(state).get(member)?.joinedAt) ?? ''
  return { member, joinedAt }
}

/** What is not yet kept is kept when the page is put away. */
function keepOnLeave(replicas: Desk['replicas']): () => void {
  const leave = () => {
    for (const replica of replicas.get().values()) void replica.keep()
  }
  window.addEventListener('pagehide', leave)
  return () => window.removeEventListener('pagehide', leave)
}
