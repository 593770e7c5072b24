import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { createStore } from '#platform/web/store/index.ts'
import { openStage } from './stage.ts'

afterEach(() => vi.unstubAllGlobals())

const occurrenceId = newId()
const line = (id: string) => ({ id, occurrenceId, body: id })
const viewOf = (...said: string[]) => ({ state: { occurrenceId }, lines: said.map(line) })

/** A stage that is looked at, whose answers come when the test says so, and whose entries it makes up. */
function opened() {
  const answers: ((body: object) => void)[] = []
  vi.stubGlobal(
    'fetch',
    () => new Promise((resolve) => answers.push((body) => resolve(Response.json(body)))),
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
  const live = { state: createStore('live'), call: async () => {} } as unknown as Live
  const stage = openStage(replica, live, occurrenceId)
  const close = stage.open()
  return {
    ...{ answers, close, takeSnapshot: () => takeSnapshot() },
    lines: () => stage.state.get().view?.lines.map(({ id }) => id),
    hear: (id: string) => {
      const entry = { kind: 'stage.line-said', data: { line: line(id) } } as unknown as LogEntry
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
