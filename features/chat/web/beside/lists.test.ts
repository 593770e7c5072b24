import { describe, expect, test } from 'vitest'
import type { ChannelFile, MessageView } from '../../contract.ts'
import { followFiles, followQuestions } from './lists.ts'

const message = (id: string, minute: number, more: Partial<MessageView> = {}): MessageView => ({
  ...{ id, channelId: 'one', author: 'ann', body: id, editedAt: null, deletedAt: null },
  at: `2026-11-24T10:0${minute}:00.000000Z`,
  ...more,
})
const settled = { solved: { by: 'ann', at: '2026-11-24T11:00:00.000000Z' } }
const deleted = { deletedAt: '2026-11-24T11:00:00.000000Z' }

describe('the open questions of a channel', () => {
  const follow = followQuestions('one')
  const [a, b, c] = [message('a', 1), message('b', 2), message('c', 3)]
  const left = (items: MessageView[], said: MessageView, more = false) =>
    follow({ items, more }, said).map(({ id }) => id)

  test('take a new one at their end, and again without doubling', () => {
    expect(left([a], b)).toEqual(['a', 'b'])
    expect(left([a, b], b)).toEqual(['a', 'b'])
  })
  test('lose what is settled or deleted, and have it back in its place when it is opened again', () => {
    expect(left([a, b, c], { ...b, ...settled })).toEqual(['a', 'c'])
    expect(left([a, b, c], { ...a, ...deleted })).toEqual(['b', 'c'])
    expect(left([a, c], b)).toEqual(['a', 'b', 'c'])
  })
  test('leave alone what comes on a later page, answers, and other channels', () => {
    const items = [a]
    expect(follow({ items, more: true }, b)).toBe(items)
    expect(follow({ items, more: false }, message('d', 4, { threadId: 'a' }))).toBe(items)
    expect(follow({ items, more: false }, message('d', 4, { channelId: 'two' }))).toBe(items)
    expect(follow({ items, more: false }, { ...b, ...settled })).toBe(items)
  })
})

describe('the files of a channel', () => {
  const follow = followFiles('one')
  const file = (id: string) => ({ id, name: `${id}.txt`, type: 'text/plain', size: 1 })
  const held = (said: MessageView): ChannelFile[] =>
    (said.files ?? []).map((each) => ({
      file: each,
      messageId: said.id,
      author: 'ann',
      at: said.at,
    }))
  const old = message('a', 1, { files: [file('x')] })
  const fresh = message('b', 2, { files: [file('y'), file('z')], threadId: 'a' })

  test('begin with those of a new message, answers too, once', () => {
    const once = follow({ items: held(old), more: false }, fresh)
    expect(once.map((each) => [each.file.id, each.threadId])).toEqual([
      ['y', 'a'],
      ['z', 'a'],
      ['x', undefined],
    ])
    expect(follow({ items: once, more: false }, fresh)).toBe(once)
  })
  test('go with their message', () => {
    const gone = { ...fresh, ...deleted, files: undefined }
    expect(follow({ items: [...held(fresh), ...held(old)], more: false }, gone)).toEqual(held(old))
  })
  test('of earlier pages and of other channels are not among them', () => {
    const items = held(fresh)
    expect(follow({ items, more: true }, old)).toBe(items)
    expect(follow({ items, more: false }, message('c', 3, { channelId: 'two', files: [] }))).toBe(
      items,
    )
  })
})
