import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { Replica } from './replica.ts'

/**
 * What `ask` is answered, with the entries applied that were heard meanwhile: they may be in the answer or not, and
 * neither loses them. To apply an entry twice has to change nothing. Rejects as `ask` does.
 */
export async function keptUp<Answer>(
  replica: Pick<Replica, 'onEntry'>,
  ask: () => Promise<Answer>,
  apply: (answer: Answer, entry: LogEntry) => Answer,
): Promise<Answer> {
  const heard: LogEntry[] = []
  const stop = replica.onEntry((entry) => heard.push(entry))
  try {
    return heard.reduce(apply, await ask())
  } finally {
    stop()
  }
}
