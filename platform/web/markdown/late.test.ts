import { expect, test, vi } from 'vitest'
import { late } from './late.ts'

test('fetches once, however many ask', async () => {
  const fetch = vi.fn(async () => 'module')
  const it = late(fetch)
  expect(it.peek()).toBeUndefined()
  expect(await Promise.all([it.load(), it.load()])).toEqual(['module', 'module'])
  expect(it.peek()).toBe('module')
  expect(fetch).toHaveBeenCalledOnce()
})

test('what could not be fetched is tried again', async () => {
  const fetch = vi.fn(async () => 'module').mockRejectedValueOnce(new Error('offline'))
  const it = late(fetch)
  await expect(it.load()).rejects.toThrow('offline')
  expect(it.peek()).toBeUndefined()
  expect(await it.load()).toBe('module')
})
