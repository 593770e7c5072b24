import type { Id } from '#lib/ids.ts'
import type { Db } from '../db/database.ts'
import { type Entry, type LogAppended, logHead } from '../log/append.ts'
import { type Audience, type AudienceKey, everyMember, sees } from '../log/audience.ts'
import { readLog, readVisibleLog } from '../log/read.ts'
import { type Part, partOf } from './connection.ts'
import { closeCodes } from './protocol.ts'
import type { Subscription } from './subscription.ts'
import type { Viewer, ViewerFor } from './viewer.ts'

/** A community as this node delivers it: a cursor in its log, and those who listen. */
export interface Room {
  readonly community: Id
  readonly subscriptions: ReadonlySet<Subscription>
  /** Brings a subscription up to the cursor, asking for access first; then it is live. */
  bring(subscription: Subscription): Promise<void>
  leave(subscription: Subscription): void
  /** Entries from the bus. A hole before them is filled from the database; what is known already is dropped. */
  hear(appended: LogAppended): void
  /** Reads what the log has beyond the cursor. */
  fetchMissed(): void
  /** The log's head is here: anything the bus did not bring is fetched. */
  lookForMissed(head: number): void
  signal(audience: Audience, part: Part): void
  members(): Id[]
}

/** More entries than this behind, and a snapshot is cheaper than a replay. */
const mostBehind = 2_000
const page = 500
/** Characters of entries in one page of a replay. */
const pageLength = 64 * 1024

interface RoomServices {
  db: Db
  viewerFor: ViewerFor
  /** Called when the members present on this node may have changed. */
  onPresence(): void
}

/** Opens the room of a community at the present head of its log. */
export async function openRoom(community: Id, services: RoomServices): Promise<Room> {
  const { db, viewerFor, onPresence } = services
  const subscriptions = new Set<Subscription>()
  let cursor = await logHead(db, community)
  let fetching = false

  function advance({ from, to, entries }: LogAppended): void {
    if (to <= cursor) return
    if (from > cursor + 1) return fetchMissed()
    const fresh = entries.filter((entry) => entry.seq > cursor)
    const first = cursor + 1
    cursor = to
    suspendTouched(fresh)
    deliver(community, subscriptions, { community, from: first, to, entries: fresh })
  }

  function fetchMissed(): void {
    if (fetching) return
    fetching = true
    // When the database fails, the next look for missed entries tries again.
    catchUp()
      .catch(() => {})
      .finally(() => {
        fetching = false
      })
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const entries = await readLog(db, community, cursor, page)
      const [first, last] = [entries[0], entries.at(-1)]
      if (first && last) advance({ community, from: first.seq, to: last.seq, entries })
      if (entries.length < page) return
    }
  }

  /** Access of these people changed: nothing later reaches them before it has been asked anew. */
  function suspendTouched(entries: readonly Entry[]): void {
    const touched = new Set(entries.flatMap((entry) => entry.touches ?? []))
    if (touched.size === 0) return
    for (const subscription of subscriptions) {
      // One that still waits for its first answer may be of anybody: it asks again.
      if (subscription.viewer && !touched.has(subscription.viewer.member)) continue
      subscription.live = false
      bring(subscription).catch(() => subscription.connection.close(closeCodes.failed, 'try again'))
    }
  }

  async function bring(subscription: Subscription): Promise<void> {
    const round = ++subscription.round
    const current = () => subscription.round === round && !subscription.ended
    subscription.live = false
    subscriptions.add(subscription)
    const viewer = await viewerFor(db, subscription.connection.caller.person, community)
    if (!current()) return
    if (!viewer) return end(subscription)
    const before = subscription.viewer
    subscription.viewer = viewer
    onPresence()
    if (before && !sameKeys(before.keys, viewer.keys)) return goStale(subscription)
    await replay(subscription, viewer.keys, current)
  }

  async function replay(
    subscription: Subscription,
    keys: ReadonlySet<AudienceKey>,
    current: () => boolean,
  ): Promise<void> {
    while (current()) {
      const after = subscription.cursor
      if (after === cursor) {
        subscription.live = true
        return
      }
      if (after > cursor || cursor - after > mostBehind) return goStale(subscription)
      const upTo = cursor
      const entries = await readVisibleLog(db, community, keys, { after, upTo, limit: page })
      if (!current()) return
      sendReplay(subscription, entries, upTo)
      await subscription.connection.drained()
    }
  }

  /** The client takes a snapshot and subscribes again; until then nothing is delivered. */
  function goStale(subscription: Subscription): void {
    subscription.connection.send(partOf({ type: 'stale', community }))
  }

  function end(subscription: Subscription): void {
    leave(subscription)
    subscription.connection.send(partOf({ type: 'ended', community }))
  }

  function leave(subscription: Subscription): void {
    subscription.ended = true
    subscription.live = false
    if (subscriptions.delete(subscription)) onPresence()
  }

  return {
    community,
    subscriptions,
    bring,
    leave,
    hear: advance,
    fetchMissed,
    lookForMissed: (head) => {
      if (head > cursor) fetchMissed()
    },
    signal: (audience, part) => {
      for (const { live, viewer, connection } of subscriptions)
        if (live && viewer && sees(viewer.keys, audience)) connection.send(part)
    },
    members: () => [
      ...new Set([...subscriptions].flatMap(({ viewer }) => (viewer ? [viewer.member] : []))),
    ],
  }
}

/** Sends what fits into one page of a replay; the subscription's cursor tells how far that was. */
function sendReplay(subscription: Subscription, entries: readonly Entry[], upTo: number): void {
  const { community, connection, cursor } = subscription
  const fitting = entries.slice(0, countFitting(entries))
  const isAll = fitting.length === entries.length && entries.length < page
  const to = isAll ? upTo : (fitting.at(-1)?.seq ?? upTo)
  connection.send(entriesPart(community, cursor + 1, to, fitting))
  subscription.cursor = to
}

/** How many entries, at least one, stay below the size of a page. */
function countFitting(entries: readonly Entry[]): number {
  let size = 0
  for (const [i, { json }] of entries.entries()) {
    size += json.length
    if (size > pageLength && i > 0) return i
  }
  return entries.length
}

/** Sends each live reader what they may see; readers who see the same share one message. */
function deliver(
  community: Id,
  subscriptions: ReadonlySet<Subscription>,
  { from, to, entries }: LogAppended,
): void {
  const forAll = entries.every(({ audience }) => audience.includes(everyMember[0] ?? 'members'))
  const whole = forAll ? entriesPart(community, from, to, entries) : undefined
  const parts = new Map<string, Part>()
  for (const subscription of subscriptions) {
    const { viewer, live, connection } = subscription
    if (!live || !viewer) continue
    subscription.cursor = to
    connection.send(whole ?? partFor(viewer))
  }

  function partFor({ keys }: Viewer): Part {
    const visible = entries.filter(({ audience }) => sees(keys, audience))
    const same = visible.map(({ seq }) => seq).join()
    return parts.getOrInsertComputed(same, () => entriesPart(community, from, to, visible))
  }
}

function entriesPart(community: Id, from: number, to: number, entries: readonly Entry[]): Part {
  const list = entries.map((entry) => entry.json).join(',')
  return {
    text: `{"type":"entries","community":"${community}","from":${from},"to":${to},"entries":[${list}]}`,
  }
}

function sameKeys(a: ReadonlySet<AudienceKey>, b: ReadonlySet<AudienceKey>): boolean {
  return a.size === b.size && a.isSubsetOf(b)
}
