import type { LibraryEntries } from '#features/library/contract.ts'
import {
  type ReadableResource,
  readableResources,
  type StandingResource,
  sectionsNamed,
  standingResources,
  standingResourcesAfter,
} from '#features/library/server/index.ts'
import type { Entry } from '#platform/server/log/append.ts'
import { hasLink, traitsThat } from '../query/traits.ts'
import { type Changed, type Findable, pageOf, type SearchSource, type Shown } from './source.ts'

/** Resources of the library; a drop by what is on it alone, which all see who see it. */
export const resources: SearchSource = {
  kind: 'resource',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) =>
    (await standingResources(db, community, ids)).map((resource) =>
      isDrop(resource) ? outside(resource) : inside(resource),
    ),
  readAfter: async (db, community, after, limit) =>
    pageOf(await standingResourcesAfter(db, community, after, limit), limit, (resource) =>
      isDrop(resource) ? outside(resource) : inside(resource),
    ),
  show: async (db, viewer, ids) => (await readableResources(db, viewer, ids)).map(shown),
  placesNamed: sectionsNamed,
}

/** What is in drops, for those to whom they open. Nobody but who manages one is led to its words by a typing error. */
export const drops: SearchSource = {
  kind: 'drop',
  shownAs: 'resource',
  changedBy: (entry) => changedBy(entry as Known),
  read: async (db, community, ids) =>
    (await standingResources(db, community, ids)).filter(isDrop).map(inside),
  readAfter: async (db, community, after, limit) => {
    const rows = await standingResourcesAfter(db, community, after, limit)
    const { last } = pageOf(rows, limit, inside)
    return { found: rows.filter(isDrop).map(inside), last }
  },
  show: async (db, viewer, ids) =>
    (await readableResources(db, viewer, ids)).filter((resource) => resource.inside).map(shown),
  placesNamed: async () => [],
}

/** An entry with its data typed by its kind. */
type Known = Entry &
  {
    [Kind in keyof LibraryEntries]: { kind: Kind; data: LibraryEntries[Kind] }
  }[keyof LibraryEntries]

function changedBy({ kind, data }: Known): Changed {
  switch (kind) {
    case 'library.resource-changed':
    case 'library.resource-withdrawn':
      return { ids: [data.id] }
    case 'library.terms-acknowledged':
      return { ids: [data.resourceId] }
    default:
      return {}
  }
}

function isDrop({ termsVersion }: StandingResource): boolean {
  return termsVersion !== null
}

function outside(resource: StandingResource): Findable {
  const { id, sectionId: placeId, author, updatedAt: at, audience, title, summary, tags } = resource
  return {
    ...{ id, placeId, author, at, audience, traits: [], types: ['resource'], title },
    text: [summary, ...tags].join('\n'),
  }
}

function inside(resource: StandingResource): Findable {
  const { summary, body, tags, url, files, opensTo: audience, author } = resource
  return {
    ...outside(resource),
    audience,
    ...(isDrop(resource) ? { ledTo: author ? ['leads', `member:${author}`] : ['leads'] } : {}),
    traits: traitsThat({ file: files.length > 0, link: url !== null || hasLink(body) }),
    text: [summary, body, ...files.map(({ name }) => name), ...tags].join('\n'),
  }
}

function shown({ id, kind: form, status, title, summary, tags, inside }: ReadableResource): Shown {
  const within = inside ? [inside.body, ...inside.fileNames] : []
  return {
    ...{ id, form, title },
    status: status === 'published' ? undefined : status,
    text: [summary, ...within, tags.join(' ')].filter(Boolean).join('\n'),
  }
}
