import { languageOf } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { Follower } from '#platform/server/log/follower.ts'
import { changedParts } from './changed-parts.ts'
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
  const changed = entries.map((entry) => source.changedBy(entry))
  const wholes = [...new Set(changed.flatMap((each) => each.wholes ?? []))]
  const parts = await changedParts(tx, source, shelf, wholes)
  const ids = [...new Set([...changed.flatMap((each) => each.ids ?? []), ...parts])]
  const found = ids.length > 0 ? await source.read(tx, shelf.community, ids) : []
  await indexDocuments(tx, shelf, ids, found)
  if (changed.some(({ unnamed }) => unnamed)) await beginWalk(tx, shelf)
  return walkOn(tx, source, shelf)
}
