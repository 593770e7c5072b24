import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { LibrarySnapshot, ResourceRow } from '../../contract.ts'
import { withoutRead, withRead } from '../replica.ts'
import { announcedLately } from './announced.ts'
import { newAnnouncements } from './unread.ts'

const at = (day: number) => `2026-11-${day}T10:00:00.000000Z`
const announcement = (id: string, more: Partial<ResourceRow> = {}): ResourceRow => ({
  ...{ id, kind: 'announcement', status: 'published', title: id, summary: '', sectionId: null },
  ...{ tags: [], cover: null, author: 'ann', editing: 'author', version: 1, createdAt: at(20) },
  ...{ updatedAt: at(20), audience: ['members'], next: null, reason: '', review: null },
  ...{ drop: null, source: null, comments: 0 },
  ...more,
})
const state = (...resources: ResourceRow[]): LibrarySnapshot => ({
  ...{ sections: [], resources, acknowledged: [], answered: [], read: ['seen'] },
})
const eve = { member: 'eve', joinedAt: at(15) }

test.each([
  ['was told by others since one came', {}, true],
  ['was told before', { createdAt: at(14) }, false],
  ['was read', { id: 'seen' }, false],
  ['is one’s own', { author: 'eve' }, false],
  ['came from elsewhere', { author: null }, true],
  ['was put away', { status: 'archived' }, false],
  ['is no announcement', { kind: 'page' }, false],
] as const)('what %s', (_, more, isNew) => {
  expect(newAnnouncements(state(announcement('a', more)), eve)).toHaveLength(isNew ? 1 : 0)
})

test('what was marked as read can be new again', () => {
  const before = state(announcement('a'), announcement('b'))
  const read = withRead(before, ['b', 'a', 'seen'])
  expect(newAnnouncements(read, eve)).toEqual([])
  expect(withoutRead(read, ['a', 'b'])).toEqual(before)
  expect(withRead(before, ['seen'])).toBe(before)
})

test('on the home stands what is new however old, then what was told lately', () => {
  const rows = [
    announcement('old', { createdAt: at(10) }),
    announcement('old and new', { createdAt: at(11) }),
    announcement('lately', { createdAt: at(28) }),
    announcement('later', { createdAt: at(29) }),
    announcement('earlier', { createdAt: at(27) }),
  ]
  const isNew = ({ id }: ResourceRow) => id === 'old and new'
  const shown = announcedLately(rows, instantFrom(at(30)), isNew).map(({ id }) => id)
  expect(shown).toEqual(['old and new', 'later', 'lately'])
})
