import { describe, expect, test } from 'vitest'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { SavedView } from '../contract.ts'
import { asWished, savedParcel, type Wish } from './wishes.ts'

const said = { channelId: 'one', author: 'ann', at: '2026-11-24T09:00:00.000000Z' }
const item = (itemId: string, more: Partial<SavedView> = {}): SavedView => ({
  ...{ itemId, kind: 'message', message: said, post: null, body: itemId, note: '' },
  ...{ remindAt: null, remindedAt: null, doneAt: null, savedAt: '2026-11-24T10:00:00.000000Z' },
  ...more,
})
const noon = '2026-11-24T12:00:00.000Z'
const soon = '2026-11-25T09:00:00.000000Z'
let count = 0
const wish = (verb: Wish['verb'], id: string, change: Wish['change'] = {}): Parcel => ({
  ...{ id: `${count++}`, community: 'c', kind: savedParcel, at: Date.parse(noon) },
  input: {
    verb,
    subject: { itemId: id, kind: 'message', message: said, post: null, body: id },
    change,
  } satisfies Wish,
})
const wished = (items: SavedView[], ...parcels: Parcel[]) => asWished({ items }, parcels, 'c').items

describe('what I keep, before the server has it', () => {
  test('is as it is where nothing is wished here', () => {
    const state = { items: [item('a')] }
    expect(asWished(state, [], 'c')).toBe(state)
    expect(asWished(state, [{ ...wish('remove', 'a'), community: 'other' }], 'c')).toBe(state)
  })

  test('takes a message to its front, and lets it go again', () => {
    const items = wished([item('a')], wish('save', 'b', { remindAt: soon }))
    expect(items.map(({ itemId, remindAt }) => [itemId, remindAt])).toEqual([
      ['b', soon],
      ['a', null],
    ])
    expect(wished([item('a')], wish('save', 'b'), wish('remove', 'b'))).toEqual([item('a')])
    expect(wished([item('a')], wish('remove', 'gone'))).toEqual([item('a')])
  })

  test('is reminded of at another time, done, and open again without the old reminder', () => {
    const due = item('a', { remindAt: '2026-11-24T11:00:00.000000Z', remindedAt: noon })
    expect(wished([due], wish('change', 'a', { remindAt: soon }))).toEqual([
      item('a', { remindAt: soon, remindedAt: null }),
    ])
    const [done] = wished([due], wish('change', 'a', { done: true, note: 'kiln' }))
    expect(done).toMatchObject({ note: 'kiln', doneAt: expect.stringMatching(/^2026-11-24T12:00/) })
    expect(wished([due], wish('change', 'a', { done: true }), wish('save', 'a'))).toEqual([
      item('a'),
    ])
    expect(wished([], wish('change', 'a', { done: true }))).toEqual([])
  })
})
