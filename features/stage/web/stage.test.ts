import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { createStore } from '#platform/web/store/index.ts'
import { openStage } from './stage.ts'

afterEach(() => vi.unstubAllGlobals())

const occurrenceId = newId()
const lineOf = (id: string) => ({ id, occurrenceId, body: id })
const viewOf = (...said: string[]) => ({ state: { occurrenceId }, lines: said.map(lineOf) })

/** A stage that is looked at, whose answers come when the test says so, and whose entries it makes up. */
function opened(isLive = true) {
  const answers: ((body: object) => void)[] = []
  const line = createStore(isLive ? 'live' : 'waiting')
  vi.stubGlobal('fetch', () =>
    line.get() === 'live'
      ? new Promise((resolve) => answers.push((body) => resolve(Response.json(body))))
      : Promise.reject(new TypeError('Failed to fetch')),
  )
  const hearing = new Set<(entry: LogEntry) => void>()
  let takeSnapshot = () => {}
  const replica = {
    community: newId(),
    onEntry: (hear: (entry: LogEntry) => void) => {
      hearing.add(hear)
      return () => hearing.delete(hear)
    },
    onSnapshot: (taken: () => void) => {
      takeSnapshot = taken
      return () => {}
    },
    onSignal: () => () => {},
  } as unknown as Replica
  const live = { state: line, call: async () => {} } as unknown as Live
  const stage = openStage(replica, live, occurrenceId)
  const close = stage.open()
  return {
    ...{
      answers,
      close,
      line,
      status: () => stage.state.get().status,
      takeSnapshot: () => takeSnapshot(),
    },
    lines: () => stage.state.get().view?.lines.map(({ id }) => id),
    hear: (id: string) => {
      const entry = { kind: 'stage.line-said', data: { line: lineOf(id) } } as unknown as LogEntry
      for (const hear of hearing) hear(entry)
    },
  }
}

test('a line that is said while the stage is on its way is there', async () => {
  const { answers, lines, hear, close } = opened()
  hear('first')
  hear('second')
  answers[0]?.(viewOf('first'))
  await vi.waitFor(() => expect(lines()).toEqual(['first', 'second']))
  close()
})

test('a stage that is asked for anew does not undo what was heard', async () => {
  const { answers, lines, hear, takeSnapshot, close } = opened()
  answers[0]?.(viewOf('first'))
  await vi.waitFor(() => expect(lines()).toEqual(['first']))
  takeSnapshot()
  hear('second')
  answers[1]?.(viewOf('first'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(lines()).toEqual(['first', 'second'])
  close()
})

test('a stage that could not be had comes once the line is back', async () => {
  const { answers, lines, line, status, close } = opened(false)
  await vi.waitFor(() => expect(status()).toBe('failed'))
  line.set(() => 'live')
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  answers[0]?.(viewOf('first'))
  await vi.waitFor(() => expect(lines()).toEqual(['first']))
  close()
})
