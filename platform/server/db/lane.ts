import type { Transact, Tx } from './transaction.ts'

/** A fast lane for one kind of small write: resolves once the item is durable, rejects with the error of it alone. */
export type Lane<Item, Result> = (item: Item) => Promise<Result>

/** What became of one item: decided by the writer, so that one refusal does not undo its neighbours. */
export type Outcome<Result> = { ok: Result } | { error: unknown }

interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Writes what arrived during the last commit as one batch in one transaction. Under load the cost of a durable commit
 * is shared by all who wait for it; when it is quiet an item goes at once. If a batch fails as a whole, its items are
 * tried one by one.
 */
export function lane<Item, Result>(
  transact: Transact,
  write: (tx: Tx, items: readonly Item[]) => Promise<Outcome<Result>[]>,
  mostAtOnce = 500,
): Lane<Item, Result> {
  const queue: Waiting<Item, Result>[] = []
  let running = false

  async function drain(): Promise<void> {
    running = true
    while (queue.length > 0) await settle(queue.splice(0, mostAtOnce))
    running = false
  }

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const items = batch.map((waiting) => waiting.item)
      const outcomes = await transact((tx) => write(tx, items))
      for (const [i, waiting] of batch.entries()) answer(waiting, outcomes[i])
    } catch (error) {
      const [only, ...others] = batch
      if (others.length === 0) only?.reject(error)
      else for (const waiting of batch) await settle([waiting])
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (!running) queueMicrotask(() => running || void drain())
    })
}

function answer<Item, Result>(
  waiting: Waiting<Item, Result>,
  outcome: Outcome<Result> | undefined,
): void {
  if (outcome && 'ok' in outcome) waiting.resolve(outcome.ok)
  else waiting.reject(outcome?.error ?? new Error('the lane lost an item'))
}
