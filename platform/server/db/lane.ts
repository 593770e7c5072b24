import pg from 'pg'
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
 * is shared by all who wait for it; when it is quiet an item goes at once. If the database can't take what is in a
 * batch, its items are tried one by one, so that one of them does not cost the others.
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
      if (batch.length > 1 && isAboutData(error)) for (const one of batch) await settle([one])
      else for (const { reject } of batch) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (!running) queueMicrotask(() => running || void drain())
    })
}

/** Whether PostgreSQL refused the data itself (SQLSTATE classes 22 and 23), rather than being away. */
function isAboutData(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}

function answer<Item, Result>(
  waiting: Waiting<Item, Result>,
  outcome: Outcome<Result> | undefined,
): void {
  if (outcome && 'ok' in outcome) waiting.resolve(outcome.ok)
  else waiting.reject(outcome?.error ?? new Error('the lane lost an item'))
}
