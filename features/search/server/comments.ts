import type { LibraryEntries } from '#features/library/contract.ts'
import {
  readableComments,
  type StandingComment,
  sectionsNamed,
  standingComments,
  standingCommentsAfter,
  standingResources,
} from '#features/library/server/index.ts'
import type { Entry } from '#platform/server/log/append.ts'
import { hasLink, traitsThat } from '../query/traits.ts'
import { type Changed, type Findable, pageOf, type SearchSource } from './source.ts'

/** What members say about resources, found by its words and told by the title of what it is about; for those to whom that opens. */
export const comments: SearchSource = {
  kind: 'comment',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) => (await standingComments(db, community, ids)).map(findable),
  readAfter: async (db, community, after, limit) =>
    pageOf(await standingCommentsAfter(db, community, after, limit), limit, findable),
  wholes: async (db, community, ids) =>
    (await standingResources(db, community, ids)).map(({ id, sectionId, opensTo }) => ({
      ...{ id, placeId: sectionId, audience: opensTo, types: ['resource'] },
    })),
  show: async (db, viewer, ids) =>
    (await readableComments(db, viewer, ids)).map(({ id, body: text, resourceId, title }) => ({
      ...{ id, text, title, threadId: resourceId },
    })),
  placesNamed: sectionsNamed,
}

/** An entry with its data typed by its kind. */
type Known = Entry &
  {
    [Kind in keyof LibraryEntries]: { kind: Kind; data: LibraryEntries[Kind] }
  }[keyof LibraryEntries]

function changedBy({ kind, data }: Known): Changed {
  switch (kind) {
    case 'library.commented':
      return { ids: [data.commentId] }
    case 'library.resource-changed':
    case 'library.resource-withdrawn':
      return { wholes: [data.id] }
    case 'library.terms-acknowledged':
      return { wholes: [data.resourceId] }
    default:
      return {}
  }
}

function findable({ id, author, at, body: text, resource }: StandingComment): Findable {
  return {
    ...{ id, author, at, text, wholeId: resource.id, placeId: resource.sectionId },
    // What it is about may become early access, so a typing error leads nobody to its words.
    ...{ audience: resource.opensTo, ledTo: [], types: ['resource'] },
    traits: traitsThat({ link: hasLink(text) }),
  }
}
