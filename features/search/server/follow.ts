import { languageOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { Follower } from '#platform/server/log/follower.ts'
import { indexDocuments, type Shelf } from './index-documents.ts'
import type { SearchSource } from './source.ts'
import { beginWalk, walkOn } from './walk.ts'

/**
 * Keeps the index of what can be found. Entries only say what to look at: it reads the thing as it is now, so that seeing
 * an entry again, or late, ends in the same index, and words that were taken away meanwhile never get in.
 */
export function searchFollower(sources: readonly SearchSource[]): Follower {
  return {
    name: 'search',
    begins: 'now',
    async run(tx, community, entries) {
      const language = await languageOf(tx, community)
      let more = false
      for (const source of sources) {
        const shelf = { community, kind: source.kind, language }
        if (await followSource(tx, source, shelf, entries)) more = true
      }
      return more ? 'more' : 'done'
    },
  }
}

async function followSource(
  tx: Tx,
  source: SearchSource,
  shelf: Shelf,
  entries: readonly Entry[],
): Promise<boolean> {
  const changed = new Set<Id>()
  let unnamed = false
  for (const entry of entries) {
    const by = source.changedBy(entry)
    if (by === 'some') unnamed = true
    else for (const id of by) changed.add(id)
  }
  const ids = [...changed]
  const found = ids.length > 0 ? await source.read(tx, shelf.community, ids) : []
  await indexDocuments(tx, shelf, ids, found)
  if (unnamed) await beginWalk(tx, shelf)
  return walkOn(tx, source, shelf)
}
