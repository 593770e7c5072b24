import type { SavedSnapshot, SavedView } from '../contract.ts'

const indexes = new WeakMap<readonly SavedView[], ReadonlyMap<string, SavedView>>()

/** What I keep of a message, unless it is done. */
export function openItem({ items }: SavedSnapshot, itemId: string): SavedView | undefined {
  const index = indexes.get(items) ?? indexOf(items)
  const item = index.get(itemId)
  return item?.doneAt === null ? item : undefined
}

function indexOf(items: readonly SavedView[]): ReadonlyMap<string, SavedView> {
  const index = new Map(items.map((item) => [item.itemId, item]))
  indexes.set(items, index)
  return index
}

/** Reminded of, and not done. */
export function isDue({ remindedAt, doneAt }: SavedView): boolean {
  return remindedAt !== null && doneAt === null
}

/** What I keep, parted: due (the longest first), to come (the next first), kept without a time, and done. */
export function partsOf({ items }: SavedSnapshot) {
  const open = items.filter(({ doneAt }) => doneAt === null)
  const byTime = (a: SavedView, b: SavedView) => ((a.remindAt ?? '') < (b.remindAt ?? '') ? -1 : 1)
  return {
    due: open.filter(isDue).sort(byTime),
    upcoming: open.filter((item) => item.remindAt !== null && !isDue(item)).sort(byTime),
    kept: open.filter(({ remindAt }) => remindAt === null),
    done: items.filter(({ doneAt }) => doneAt !== null),
  }
}
