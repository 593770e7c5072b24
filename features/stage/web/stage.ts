import { second } from '#lib/time.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import type { Live } from '#platform/web/live/index.ts'
import { keptUp, type Replica } from '#platform/web/replica/index.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { StageSignals, StageView } from '../contract.ts'
import { api } from './api.ts'
import { applyStage } from './apply-stage.ts'

export interface StageShown {
  status: 'asking' | 'ready' | 'missing' | 'failed'
  view: StageView | undefined
  /** Who was heard of lately, and when last, in Unix milliseconds. */
  here: ReadonlyMap<string, number>
  /** Reactions that rise now, each with a number of its own. */
  rising: readonly { nth: number; emoji: string }[]
}

/** A stage that one looks at: fetched once, then kept up by the entries and signals. */
export interface Stage {
  readonly state: Pick<Store<StageShown>, 'get' | 'watch'>
  retry(): void
  /** Takes what an answer to a change of one's own says. */
  take(change: (view: StageView) => StageView): void
  react(emoji: string): void
  open(): () => void
}

const sayHereEvery = 25 * second
const hereFor = 60 * second
/** Of many reactions at once a few show. */
const mostRising = 12
const risesFor = 3 * second

/** Opens the stage of a date of an event. */
export function openStage(replica: Replica, live: Live, occurrenceId: string): Stage {
  const { community } = replica
  const place = { community, occurrenceId }
  const state = createStore<StageShown>({
    ...{ status: 'asking', view: undefined, here: new Map(), rising: [] },
  })
  let nth = 0

  async function load(): Promise<void> {
    try {
      const path = '/communities/{community}/stages/{occurrenceId}'
      const view = await keptUp(replica, () => api.get(path, { params: place }), applyStage)
      state.set((last) => ({ ...last, status: 'ready', view }))
    } catch (error) {
      const missing = error instanceof ApiProblem && error.status === 404
      state.set((last) => ({ ...last, status: missing ? 'missing' : settled(last) }))
    }
  }

  function hear(name: string, data: unknown): void {
    if (name === 'stage.here') {
      const heard = data as StageSignals['stage.here']
      if (heard.occurrenceId === occurrenceId) noteHere(heard.members)
    }
    if (name === 'stage.reacted') {
      const heard = data as StageSignals['stage.reacted']
      if (heard.occurrenceId === occurrenceId) rise(heard.emoji)
    }
  }

  function noteHere(members: readonly string[]): void {
    const at = Date.now()
    state.set((last) => ({
      ...last,
      here: new Map([
        ...[...last.here].filter(([, heard]) => heard > at - hereFor),
        ...members.map((member) => [member, at] as const),
      ]),
    }))
  }

  function rise(emoji: Record<string, number>): void {
    const all = Object.entries(emoji).flatMap(([each, count]) =>
      Array.from({ length: Math.min(count, mostRising) }, () => ({ nth: nth++, emoji: each })),
    )
    state.set((last) => ({ ...last, rising: [...last.rising, ...all].slice(-mostRising) }))
    const gone = new Set(all.map((each) => each.nth))
    setTimeout(
      () =>
        state.set((last) => ({
          ...last,
          rising: last.rising.filter((each) => !gone.has(each.nth)),
        })),
      risesFor,
    )
  }

  function sayHere(): void {
    // Who is not connected is not here; the next try comes soon.
    live.call('stage.here', place).catch(() => undefined)
  }

  return {
    state,
    retry: () => void load(),
    take: (change) => state.set((last) => ({ ...last, view: last.view && change(last.view) })),
    react: (emoji) => void live.call('stage.react', { ...place, emoji }).catch(() => undefined),
    open() {
      void load()
      sayHere()
      const timer = setInterval(sayHere, sayHereEvery)
      const stops = [
        replica.onEntry((entry) =>
          state.set((last) => ({ ...last, view: last.view && applyStage(last.view, entry) })),
        ),
        replica.onSignal(hear),
        // What a snapshot stands for comes in no entry, and it has no stage.
        replica.onSnapshot(() => void load()),
        live.state.watch(() => {
          if (live.state.get() !== 'live') return
          sayHere()
          if (state.get().status === 'failed') void load()
        }),
      ]
      return () => {
        clearInterval(timer)
        for (const stop of stops) stop()
      }
    },
  }
}

function settled(last: StageShown): StageShown['status'] {
  return last.status === 'asking' ? 'failed' : last.status
}
