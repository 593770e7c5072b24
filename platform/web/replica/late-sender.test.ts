import { expect, test, vi } from 'vitest'
import { newId } from '#lib/ids.ts'
import { isPassing } from '../api/index.ts'
import { lateSender, type Parcel, type Sender } from './outbox.ts'

const parcel: Parcel = { id: newId(), community: newId(), kind: 'x', input: 1, at: 0 }

test('a sender whose code cannot come now is waited for, and what it refuses it refuses', async () => {
  const send = vi.fn<Sender>(async () => {})
  const load = vi.fn(async () => send)
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
  const late = lateSender(load)
  expect(isPassing(await Promise.resolve(late(parcel)).catch((error: unknown) => error))).toBe(true)
  expect(send).not.toHaveBeenCalled()
  await late(parcel)
  expect(send).toHaveBeenCalledWith(parcel)
  const refusal = new Error('no')
  send.mockRejectedValueOnce(refusal)
  await expect(late(parcel)).rejects.toBe(refusal)
})
