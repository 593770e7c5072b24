import { expect, test } from 'vitest'
import type { MemberView } from '#features/communities/contract.ts'
import { mentionAt, mentionable, withCalls, withNames, withReferences } from './mentions.ts'

const members = new Map(
  [
    ['11111111-1111-7111-8111-111111111111', 'Ann'],
    ['22222222-2222-7222-8222-222222222222', 'Anna Sørensen'],
    ['33333333-3333-7333-8333-333333333333', 'Zoë (Kiln)'],
  ].map(([id = '', name = '']) => [id, { id, name, state: 'active' } as MemberView]),
)
const [ann, anna, zoe] = [...members.keys()]

test('names become references and come back as names', () => {
  const written = 'Hi @Anna Sørensen, @Ann and @Zoë (Kiln). Not @Annabel, not me@Ann.'
  const stored = `Hi <@${anna}>, <@${ann}> and <@${zoe}>. Not @Annabel, not me@Ann.`
  expect(withReferences(written, members)).toBe(stored)
  expect(withNames(stored, members)).toBe(written)
})

test('a mention begins with an @ after a space', () => {
  expect(mentionAt('hello @an', 9)).toEqual({ from: 6, typed: 'an' })
  expect(mentionAt('@', 1)).toEqual({ from: 0, typed: '' })
  expect(mentionAt('@anna sø', 8)).toEqual({ from: 0, typed: 'anna sø' })
  expect(mentionAt('mail me@home', 12)).toBeUndefined()
  expect(mentionAt('hello @an there', 5)).toBeUndefined()
})

test('who may be meant, the nearest first', () => {
  const names = (typed: string) => mentionable(members, typed).map(({ name }) => name)
  expect(names('an')).toEqual(['Ann', 'Anna Sørensen'])
  expect(names('zoe')).toEqual(['Zoë (Kiln)'])
  expect(names('nobody')).toEqual([])
})

test('calls are whole words, and come back as they were written', () => {
  const written = '@channel: doors open. @here too, not @channels, me@here or @HERE.'
  const stored = '<!channel>: doors open. <!here> too, not @channels, me@here or @HERE.'
  expect(withCalls(written)).toBe(stored)
  expect(withCalls(stored)).toBe(stored)
  expect(withNames(stored, members)).toBe(written)
})
