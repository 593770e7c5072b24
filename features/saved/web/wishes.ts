import type { Id } from '#lib/ids.ts'
import { instantOf } from '#lib/time.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { ChangeSaved, SavedSnapshot, SavedView } from '../contract.ts'
import { withItem } from './replica.ts'

/** The kind of parcel that keeping something is while it is under way. */
export const savedParcel = 'saved.wish'

/** What is kept or may be, with what shows it. */
export type Keepable = Pick<SavedView, 'itemId' | 'kind' | 'message' | 'post' | 'body'>

/** What is to become of it: kept, or kept otherwise, or no longer. */
export interface Wish {
  verb: 'save' | 'change' | 'remove'
  subject: Keepable
  change: ChangeSaved
}

export function wishIn({ kind, input }: Parcel): Wish | undefined {
  return kind === savedParcel ? (input as Wish) : undefined
}

/** What I keep as I want it, before the server has it; the very same where nothing is wished. */
export function asWished(
  state: SavedSnapshot,
  parcels: readonly Parcel[],
  community: Id,
): SavedSnapshot {
  return parcels.reduce((after, parcel) => {
    const wish = parcel.community === community ? wishIn(parcel) : undefined
    return wish ? withWish(after, wish, instantOf(parcel.at)) : after
  }, state)
}

function withWish(
  state: SavedSnapshot,
  { verb, subject, change }: Wish,
  at: string,
): SavedSnapshot {
  const { itemId } = subject
  const known = state.items.find((item) => item.itemId === itemId)
  if (verb === 'remove')
    return known ? { items: state.items.filter((item) => item !== known) } : state
  if (verb === 'change') return known ? withItem(state, changed(known, change, at)) : state
  const fresh = { savedAt: at, remindAt: null, remindedAt: null, doneAt: null, note: '' }
  // What was done and is saved once more begins without its old reminder.
  const base = known?.doneAt ? { ...known, remindAt: null, remindedAt: null } : known
  return withItem(state, changed(base ?? { ...subject, ...fresh }, { ...change, done: false }, at))
}

function changed(item: SavedView, { remindAt, note, done }: ChangeSaved, at: string): SavedView {
  const next = { ...item, note: note ?? item.note }
  if (done !== undefined) next.doneAt = done ? (item.doneAt ?? at) : null
  if (remindAt === undefined || remindAt === item.remindAt) return next
  return { ...next, remindAt, remindedAt: null }
}
