export type Random = {
  /** A number from 0 up to but not including 1. */
  next(): number
  between(low: number, high: number): number
  pick<T>(list: readonly T[], weightOf?: (item: T) => number): T
  /** A generator of its own, so that one more draw here moves nothing there. */
  fork(label: string): Random
}

/** A small deterministic generator (mulberry32) seeded by a number; not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (list, weightOf = () => 1) => pickWeighted(list, weightOf, next()),
    fork: (label) => randomFrom(hashOf(label, seed)),
  }
}

function pickWeighted<T>(list: readonly T[], weightOf: (item: T) => number, at: number): T {
  const total = list.reduce((sum, item) => sum + weightOf(item), 0)
  let rest = at * total
  for (const item of list) {
    rest -= weightOf(item)
    if (rest < 0) return item
  }
  throw new Error('Nothing to pick from')
}

/** FNV-1a over the label, begun with the seed. */
function hashOf(label: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < label.length; i++) {
    hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0
  }
  return hash
}
