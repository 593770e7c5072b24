import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { currentToasts, dismissToast, holdToasts, releaseToasts, toast } from './toasts.ts'

beforeEach(() => vi.useFakeTimers())

afterEach(() => {
  for (const each of currentToasts()) dismissToast(each.id)
  vi.useRealTimers()
})

const shown = () => currentToasts().map((each) => each.message)

test('a toast goes by itself; what went wrong stays until dismissed', () => {
  toast('Saved.')
  toast('Not sent.', { tone: 'bad' })
  vi.advanceTimersByTime(60_000)
  expect(shown()).toEqual(['Not sent.'])
})

test('a toast with something to do stays twice as long', () => {
  toast('Deleted.', { action: { label: 'Take back', run: () => undefined } })
  toast('Saved.')
  vi.advanceTimersByTime(7_000)
  expect(shown()).toEqual(['Deleted.'])
  vi.advanceTimersByTime(6_000)
  expect(shown()).toEqual([])
})

test('toasts wait while somebody holds them', () => {
  toast('Saved.')
  holdToasts()
  vi.advanceTimersByTime(60_000)
  expect(shown()).toEqual(['Saved.'])
  releaseToasts()
  vi.advanceTimersByTime(6_000)
  expect(shown()).toEqual([])
})

test('only the last three are shown', () => {
  for (const message of ['one', 'two', 'three', 'four']) toast(message)
  expect(shown()).toEqual(['two', 'three', 'four'])
})
