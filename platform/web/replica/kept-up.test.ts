import { expect, test } from 'vitest'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { keptUp } from './kept-up.ts'

/** A replica whose entries the test makes up. */
function replica() {
  const hearing = new Set<(entry: LogEntry) => void>()
  return {
    hearing,
    say: (kind: string) => hearing.forEach((hear) => void hear({ kind } as LogEntry)),
    onEntry: (hear: (entry: LogEntry) => void) => {
      hearing.add(hear)
      return () => hearing.delete(hear)
    },
  }
}

const adding = (said: ReadonlySet<string>, { kind }: LogEntry) => new Set([...said, kind])

test('what is heard while the answer is on its way is in it, once', async () => {
  const community = replica()
  const answer = Promise.withResolvers<ReadonlySet<string>>()
  community.say('before')
  const kept = keptUp(community, () => answer.promise, adding)
  community.say('meanwhile, seen by the server')
  community.say('meanwhile, too late for it')
  answer.resolve(new Set(['before', 'meanwhile, seen by the server']))
  expect([...(await kept)]).toEqual([
    ...['before', 'meanwhile, seen by the server', 'meanwhile, too late for it'],
  ])
  expect(community.hearing.size).toBe(0)
})

test('a question that fails fails, and nothing is heard any more', async () => {
  const community = replica()
  const failing = keptUp(community, () => Promise.reject(new Error('no line')), adding)
  await expect(failing).rejects.toThrow('no line')
  expect(community.hearing.size).toBe(0)
})
