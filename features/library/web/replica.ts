import type { LogEntry } from '#platform/server/live/protocol.ts'
import { slice, type Viewer } from '#platform/web/replica/index.ts'
import type { LibraryEntries, LibrarySignals, LibrarySnapshot, ResourceRow } from '../contract.ts'
import { api } from './api.ts'

/** The library in the browser: sections, resources without what they say, and what I did with drops. */
export const librarySlice = slice<LibrarySnapshot>({
  name: 'library',
  version: 3,
  apply: applyLibrary,
  hear: (state, { name, data }) =>
    name === 'library.read' ? withRead(state, data as LibrarySignals['library.read']) : state,
  resume: async (community) => {
    const path = '/communities/{community}/announcement-reads'
    const read = await api.get(path, { params: { community } })
    return (state) => withRead(state, read)
  },
})

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof LibraryEntries]: { kind: Kind; data: LibraryEntries[Kind] }
}[keyof LibraryEntries]

/** What a replica holds after an entry: the same as a snapshot taken then. */
export function applyLibrary(
  state: LibrarySnapshot,
  entry: LogEntry,
  viewer: Pick<Viewer, 'member'>,
): LibrarySnapshot {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'library.sections-changed':
      return { ...state, sections: data.sections }
    case 'library.resource-changed':
      return data.resource ? withRow(state, data.resource) : state
    case 'library.resource-withdrawn':
      return { ...state, resources: state.resources.filter(({ id }) => id !== data.id) }
    case 'library.commented':
      return withComments(state, data)
    case 'library.terms-acknowledged':
      return data.member === viewer.member ? withAcknowledged(state, data) : state
    case 'library.drop-answered':
      return data.member === viewer.member ? withAnswered(state, data.resourceId) : state
    default:
      return state
  }
}

/** The resources with this one as it is now, in the order of their ids. */
export function withRow(state: LibrarySnapshot, row: ResourceRow): LibrarySnapshot {
  const others = state.resources.filter(({ id }) => id !== row.id)
  return { ...state, resources: inOrder([...others, row], ({ id }) => id) }
}

/** Has read these announcements too. */
export function withRead(state: LibrarySnapshot, ids: readonly string[]): LibrarySnapshot {
  const more = ids.filter((id) => !state.read.includes(id))
  return more.length === 0
    ? state
    : { ...state, read: inOrder([...state.read, ...more], (id) => id) }
}

/** Has not read them after all. */
export function withoutRead(state: LibrarySnapshot, ids: readonly string[]): LibrarySnapshot {
  return { ...state, read: state.read.filter((id) => !ids.includes(id)) }
}

function withComments(
  state: LibrarySnapshot,
  { resourceId, comments }: LibraryEntries['library.commented'],
): LibrarySnapshot {
  return {
    ...state,
    resources: state.resources.map((row) => (row.id === resourceId ? { ...row, comments } : row)),
  }
}

function withAcknowledged(
  state: LibrarySnapshot,
  { resourceId, version }: LibraryEntries['library.terms-acknowledged'],
): LibrarySnapshot {
  const others = state.acknowledged.filter((each) => each.resourceId !== resourceId)
  const acknowledged = [...others, { resourceId, version }]
  return { ...state, acknowledged: inOrder(acknowledged, (each) => each.resourceId) }
}

function withAnswered(state: LibrarySnapshot, resourceId: string): LibrarySnapshot {
  if (state.answered.includes(resourceId)) return state
  return { ...state, answered: inOrder([...state.answered, resourceId], (id) => id) }
}

function inOrder<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
