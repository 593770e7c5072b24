import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { LibrarySnapshot, ResourceRow } from '../contract.ts'
import { waitingFor } from './waiting.ts'

const now = instantFrom('2026-11-24T10:00:00.000000Z')
const later = '2026-11-30T10:00:00.000000Z'
const drop = { termsVersion: 2, watermark: false, question: 'Well?', endsAt: later, endedAt: null }

const row = (id: string, what: Partial<ResourceRow> = {}): ResourceRow => ({
  ...{ id, kind: 'page', status: 'published', title: id, summary: '', sectionId: null, tags: [] },
  ...{ cover: null, author: 'ann', editing: 'author', version: 1, createdAt: now, updatedAt: now },
  ...{ audience: ['members'], next: null, reason: '', review: null, drop: null, source: null },
  comments: 0,
  ...what,
})

const review = { owner: 'bob', days: 30, at: now, asked: true, confirmedAt: null }
const state: LibrarySnapshot = {
  sections: [],
  resources: [
    row('plain'),
    row('suggested', { status: 'suggested', author: 'eve' }),
    row('returned', { status: 'returned', author: 'bob' }),
    row('review', { review }),
    row('to agree to anew', { drop }),
    row('to answer', { drop: { ...drop, termsVersion: 1 } }),
    row('answered', { drop: { ...drop, termsVersion: 1 } }),
    row('over', { drop: { ...drop, endsAt: now } }),
    row('put away', { drop, status: 'archived' }),
  ],
  acknowledged: ['to agree to anew', 'to answer', 'answered'].map((resourceId) => ({
    resourceId,
    version: 1,
  })),
  answered: ['answered'],
  read: [],
}

const waits = (member: string, leads = false) =>
  waitingFor(state, { member, leads, now }).map(({ resource, why }) => [resource.title, why])

test('what waits for a member is theirs to do, and nothing else', () => {
  expect(waits('bob')).toEqual([
    ['to agree to anew', 'agree'],
    ['to answer', 'answer'],
    ['review', 'review'],
    ['returned', 'returned'],
  ])
  expect(waits('eve')).toEqual([
    ['to agree to anew', 'agree'],
    ['to answer', 'answer'],
  ])
  expect(waits('ann', true)).toEqual([['suggested', 'decide']])
})
