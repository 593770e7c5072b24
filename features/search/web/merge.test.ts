import { expect, test } from 'vitest'
import type { MemberView } from '#features/communities/contract.ts'
import type { SearchResult } from '../contract.ts'
import { en } from '../messages/en.ts'
import { merged } from './merge.ts'
import { suggestionsFor, withSuggestion } from './suggest.ts'

const result = (id: string, at: string, excerpt = id): SearchResult => ({
  community: 'c',
  kind: 'message',
  id,
  placeId: 'p',
  author: 'a',
  at,
  excerpt: [{ text: excerpt }],
})
const ids = (results: readonly SearchResult[]) => results.map(({ id }) => id)

test('the order is the server’s, each once, and what it does not know yet stands first', () => {
  const held = [result('new', '9'), result('b', '5'), result('old', '1')]
  const answered = [result('a', '3'), result('b', '5')]
  expect(ids(merged(held, answered, { still: false }))).toEqual(['new', 'a', 'b'])
  expect(ids(merged(held, [], { still: false }))).toEqual(['new', 'b', 'old'])
})

test('under a pointer nothing moves: what is new stands below', () => {
  const held = [result('b', '5', 'held'), result('c', '1')]
  const shown = merged(held, [result('a', '3'), result('b', '5', 'answered')], { still: true })
  expect(ids(shown)).toEqual(['b', 'c', 'a'])
  expect(shown[0]?.excerpt).toEqual([{ text: 'answered' }])
})

test('a topic that this browser holds is its first post, which it does not', () => {
  const post = (id: string, number: number): SearchResult => ({
    ...{ ...result(id, '5'), kind: 'post', topicId: 't', number },
  })
  const answered = [post('first', 1), post('second', 2)]
  expect(ids(merged([post('t', 1)], answered, { still: false }))).toEqual(['first', 'second'])
  expect(ids(merged([post('t', 1)], answered, { still: true }))).toEqual(['first', 'second'])
})

test('operators, people and channels are suggested for the piece before the caret', () => {
  const members = ['Ann Lee', 'Bob', 'Zoë'].map((name) => ({ id: name, name }) as MemberView)
  const known = {
    members,
    channels: ['general', 'glaze-lab'],
    shelves: ['Glaze tips'],
    help: en.operatorHelp,
  }
  const labels = (before: string) => suggestionsFor(before, known).map(({ label }) => label)
  expect(labels('ash fr')).toEqual(['from:'])
  expect(labels('ash f')).toEqual([])
  expect(labels('ash from:zo')).toEqual(['Zoë'])
  expect(labels('from:le')).toEqual(['Ann Lee'])
  expect(labels('from:m')).toEqual(['from:me'])
  expect(labels('in:#gl')).toEqual(['#glaze-lab'])
  expect(labels('in:ti')).toEqual(['Glaze tips'])
  const [tips] = suggestionsFor('in:gl', { ...known, channels: [] })
  expect(tips?.text).toBe('in:"Glaze tips" ')
  expect(labels('type:r')).toEqual(['type:resource'])
  expect(labels('has:f')).toEqual(['has:file'])
  expect(labels('before:to')).toEqual(['before:today'])
  expect(labels('nosuch:x')).toEqual([])
  const [ann] = suggestionsFor('ash from:an', known)
  expect(ann && withSuggestion('ash from:an kiln', 11, ann)).toEqual({
    text: 'ash from:"Ann Lee" kiln',
    caret: 19,
  })
})
