import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Id } from '#lib/ids.ts'
import { second } from '#lib/time.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../db/database.ts'
import type { Transact } from '../db/transaction.ts'
import type { Logger } from '../logger.ts'
import { followBatch, noteFailure } from './follow-batch.ts'
import type { Follower } from './follower.ts'

/** The followers of one node. */
export interface Following {
  /** Follows the logs until it is disposed of; the batch under way is waited for. */
  start(): AsyncDisposable
  /** Follows until nothing is left that can be done now. */
  catchUp(): Promise<void>
  /** By follower: how many entries wait in all logs, and in how many communities it fails. */
  lag(): Promise<readonly Lag[]>
}

export interface Lag {
  follower: string
  entries: number
  failing: number
}

interface FollowServices {
  database: Database
  transact: Transact
  bus: Bus
  logger: Logger
  followers: readonly Follower[]
}

/** From the first word of something new until it is followed: what comes meanwhile is one batch. */
const gatherFor = 150
const lookForMissedEvery = 3 * second
/** Entries of one step, where nothing else is going on. */
const mostAtOnce = 200
/** On a busy server: what PostgreSQL does for a step takes a core of it, and whoever posts waits that long. */
const mostBesideOthers = 40
/** Of what a step took: however busy the server is, following goes on. */
const longestRest = 20

/**
 * Puts followers on the logs. The bus says where something is new; every few seconds heads are compared with cursors, so
 * it may lose its words. One thing is done at a time, in small steps on a busy server, and after each this rests, the longer
 * the busier the server is: posting comes first.
 */
export function createFollowing(services: FollowServices): Following {
  const { database, transact, bus, logger, followers } = services
  const waiting = new Map<string, { follower: Follower; community: Id }>()
  const stopping = new AbortController()
  let working: Promise<void> | undefined
  let running = false
  let most = mostAtOnce

  bus.subscribe((message) => {
    if (!running || message.type !== 'entries') return
    for (const follower of followers) note(follower, message.appended.community)
    workSoon()
  })

  function note(follower: Follower, community: Id): void {
    waiting.set(`${follower.name} ${community}`, { follower, community })
  }

  function workSoon(): void {
    if (!running) return
    working ??= rest(gatherFor)
      .then(() => work(rest))
      .catch((error) => logger.error('follow.failed', { error }))
      .finally(() => {
        working = undefined
        if (waiting.size > 0) workSoon()
      })
  }

  async function work(pause: (milliseconds: number) => Promise<void>): Promise<void> {
    for (const [key, next] of waiting) {
      if (stopping.signal.aborted) return
      waiting.delete(key)
      const start = performance.now()
      const before = performance.eventLoopUtilization()
      // Set again behind the others, so that a long log does not hold up the short ones.
      if ((await step(next.follower, next.community)) === 'more') waiting.set(key, next)
      const odds = oddsOfBusy(before)
      most = odds < 1 ? mostAtOnce : mostBesideOthers
      // As many times as long as the step took: on a server that is busy nine tenths of the time following takes a tenth.
      await pause((performance.now() - start) * Math.min(odds, longestRest))
    }
  }

  async function step(follower: Follower, community: Id): Promise<'idle' | 'done' | 'more'> {
    try {
      return await transact((tx) => followBatch(tx, follower, community, most))
    } catch (error) {
      logger.error('follower.failed', { follower: follower.name, community, error })
      await transact((tx) => noteFailure(tx, follower, community))
      return 'idle'
    }
  }

  async function lookForMissed(): Promise<void> {
    for (const { name, community } of await behind(database, followers)) {
      const follower = followers.find((each) => each.name === name)
      if (follower) note(follower, community)
    }
  }

  const rest = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {})

  function start(): AsyncDisposable {
    running = true
    const look = () =>
      void lookForMissed().then(workSoon, (error) => logger.error('follow.failed', { error }))
    look()
    const timer = setInterval(look, lookForMissedEvery).unref()
    return {
      async [Symbol.asyncDispose]() {
        running = false
        clearInterval(timer)
        stopping.abort()
        await working
      },
    }
  }

  return {
    start,
    async catchUp() {
      await lookForMissed()
      await work(async () => {})
    },
    lag: () => lagOf(database, followers),
  }
}

/** The odds of finding the server at work, since then: 9 on one that was busy nine tenths of the time. */
function oddsOfBusy(since: ReturnType<typeof performance.eventLoopUtilization>): number {
  const { utilization } = performance.eventLoopUtilization(since)
  return utilization / (1 - utilization)
}

/** Where followers have something to do that may be done now. */
async function behind(
  database: Database,
  followers: readonly Follower[],
): Promise<{ name: string; community: Id }[]> {
  return database.prepared(
    'followers-behind',
    `select f.name, h.community_id as community
     from community_log_head h cross join unnest($1::text[]) as f (name)
     left join community_log_cursor c on c.community_id = h.community_id and c.follower = f.name
     where (c.seq is null or c.seq < h.seq or c.unfinished) and (c.retry_at is null or c.retry_at <= now())`,
    [followers.map(({ name }) => name)],
  )
}

async function lagOf(database: Database, followers: readonly Follower[]): Promise<Lag[]> {
  return database.prepared<Lag>(
    'followers-lag',
    `select f.name as follower, coalesce(sum(h.seq - coalesce(c.seq, 0)), 0)::bigint as entries,
       count(*) filter (where c.failures > 0) as failing
     from unnest($1::text[]) as f (name) left join community_log_head h on true
     left join community_log_cursor c on c.community_id = h.community_id and c.follower = f.name
     group by f.name order by f.name`,
    [followers.map(({ name }) => name)],
  )
}
