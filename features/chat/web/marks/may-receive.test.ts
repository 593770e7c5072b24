import { expect, test } from 'vitest'
import { mayReceive } from './may-receive.ts'

const place = (id: string, kind: 'open' | 'announcements' | 'leads' | 'private' | 'direct') => ({
  id,
  kind,
  people: null,
  archivedAt: null,
})
const direct = (id: string, ...people: string[]) => ({ ...place(id, 'direct'), people })
const [general, news, leads] = [
  place('g', 'open'),
  place('n', 'announcements'),
  place('l', 'leads'),
]

test('what everybody reads goes everywhere one may write', () => {
  expect(mayReceive(general, leads, true)).toBe(true)
  expect(mayReceive(general, direct('d', 'ann', 'bob'), false)).toBe(true)
  expect(mayReceive(general, news, true)).toBe(true)
  expect(mayReceive(general, news, false)).toBe(false)
  expect(mayReceive(general, general, true)).toBe(false)
  expect(mayReceive(general, { ...place('c', 'open'), archivedAt: 'then' }, true)).toBe(false)
})

test('what few read goes to no more', () => {
  expect(mayReceive(leads, general, true)).toBe(false)
  expect(mayReceive(leads, place('l2', 'leads'), true)).toBe(true)
  expect(mayReceive(place('p', 'private'), general, true)).toBe(false)
  const three = direct('d3', 'ann', 'bob', 'cem')
  expect(mayReceive(three, direct('d2', 'ann', 'bob'), false)).toBe(true)
  expect(mayReceive(direct('d2', 'ann', 'bob'), three, false)).toBe(false)
})
