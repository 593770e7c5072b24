import { z } from 'zod'
import { ChatSnapshot, WritingSnapshot } from '#features/chat/contract.ts'
import { chatSnapshot, writingSnapshot } from '#features/chat/server/index.ts'
import { CommunitySnapshot } from '#features/communities/contract.ts'
import { communitySnapshot, member, memberFor } from '#features/communities/server/index.ts'
import { DraftsSnapshot } from '#features/drafts/contract.ts'
import { draftsSnapshot } from '#features/drafts/server/index.ts'
import { EmojiSnapshot } from '#features/emoji/contract.ts'
import { emojiSnapshot } from '#features/emoji/server/index.ts'
import { EventsSnapshot } from '#features/events/contract.ts'
import { eventsSnapshot } from '#features/events/server/index.ts'
import { ForumSnapshot, OwnSnapshot } from '#features/forum/contract.ts'
import { forumSnapshot, ownSnapshot } from '#features/forum/server/index.ts'
import { LibrarySnapshot } from '#features/library/contract.ts'
import { librarySnapshot } from '#features/library/server/index.ts'
import { PollsSnapshot } from '#features/polls/contract.ts'
import { pollsSnapshot } from '#features/polls/server/index.ts'
import { SavedSnapshot } from '#features/saved/contract.ts'
import { savedSnapshot } from '#features/saved/server/index.ts'
import { atMost } from '#lib/at-most.ts'
import type { Database } from '#platform/server/db/database.ts'
import { readConsistently } from '#platform/server/db/transaction.ts'
import { route } from '#platform/server/http/route.ts'
import { logHead } from '#platform/server/log/append.ts'

/** A community as one member sees it at one seq of its log: what a replica starts from. */
export const Snapshot = z.object({
  seq: z.int(),
  communities: CommunitySnapshot,
  polls: PollsSnapshot,
  emoji: EmojiSnapshot,
  drafts: DraftsSnapshot,
  chat: ChatSnapshot,
  writing: WritingSnapshot,
  forum: ForumSnapshot,
  forumOwn: OwnSnapshot,
  library: LibrarySnapshot,
  events: EventsSnapshot,
  saved: SavedSnapshot,
})
export type Snapshot = z.output<typeof Snapshot>

/** Takes a snapshot, all of it at the same moment. Throws `NotFound` for who is no member. */
export function takeSnapshot(
  database: Database,
  person: string,
  community: string,
): Promise<Snapshot> {
  return readConsistently(database, async (db) => {
    const viewer = await memberFor(db, person, community)
    return {
      seq: await logHead(db, viewer.community),
      communities: await communitySnapshot(db, viewer),
      polls: await pollsSnapshot(db, viewer),
      emoji: await emojiSnapshot(db, viewer),
      drafts: await draftsSnapshot(db, viewer),
      chat: await chatSnapshot(db, viewer),
      writing: await writingSnapshot(db, viewer),
      forum: await forumSnapshot(db, viewer),
      forumOwn: await ownSnapshot(db, viewer),
      library: await librarySnapshot(db, viewer),
      events: await eventsSnapshot(db, viewer),
      saved: await savedSnapshot(db, viewer),
    }
  })
}

/** When all of a community need one at once, those who write meanwhile must not wait behind them. */
const mostAtOnce = 1

/** The route of snapshots. */
export function snapshotRoutes(database: Database) {
  const inTurn = atMost(mostAtOnce)
  return [
    route.get('/communities/{community}/snapshot', {
      actor: member,
      summary: 'A community as I see it, and the seq of its log to go on from',
      reply: Snapshot,
      limit: '120/minute',
      run: ({ actor }) => inTurn(() => takeSnapshot(database, actor.person, actor.community)),
    }),
  ]
}
