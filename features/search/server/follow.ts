import { languageOf } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Entry } from '#platform/server/log/append.ts'
import type { Follower } from '#platform/server/log/follower.ts'
import { changedParts } from './changed-parts.ts'
import { indexDocuments, type Shelf } from './index-documents.ts'
import type { SearchSource } from './source.ts'
import { beginWalk, walkOn, walksIn } from './walk.ts'

/**
 * Keeps the index of what can be found. Entries only say what to look at: it reads the thing as it is now, so that seeing
 * an entry again, or late, ends in the same index, and words that were taken away meanwhile never get in.
 */
export function searchFollower(sources: readonly SearchSource[]): Follower {
  return {
    name: 'search',
    begins: 'now',
    async run(tx, community, entries, most) {
      const [language, walks] = await Promise.all([
        languageOf(tx, community),
        walksIn(tx, community),
      ])
      let more = false
      for (const source of sources) {
        const shelf = { community, kind: source.kind, language }
        const begun = await followSource(tx, source, shelf, entries)
        if (begun || (await walkOn(tx, source, shelf, walks.get(source.kind), most))) more = true
      }
      return more ? 'more' : 'done'
    },
  }
}

/** Looks at what entries say is new, and answers whether a walk began for what they do not name. */
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
  const unnamed = changed.some((each) => each.unnamed)
  if (unnamed) await beginWalk(tx, shelf)
  return unnamed
}
