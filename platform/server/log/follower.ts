import type { Id } from '#lib/ids.ts'
import type { Tx } from '../db/transaction.ts'
import type { Entry } from './append.ts'

/**
 * What reads every community's log after the fact, by a cursor that outlives crashes. It sees each entry at least once
 * and in order, so it must not mind seeing one again.
 */
export interface Follower {
  /** Names its cursors, so it never changes. */
  name: string
  /** Where it begins in a log it has not read yet: at the first entry, or after what is there now. */
  begins: 'at the first entry' | 'now'
  /**
   * Takes entries that follow on those before, in the transaction that moves the cursor. The first time in a community
   * there may be none. Answers whether there is more to do that no entry tells: then it is called again soon. Of such
   * work it takes up at most `most` things at once, the fewer the busier the server is.
   */
  run(tx: Tx, community: Id, entries: readonly Entry[], most: number): Promise<'done' | 'more'>
}
