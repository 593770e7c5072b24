import { useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#lib/ids.ts'
import { Unreachable } from '#platform/web/api/index.ts'
import { type CallProblem, problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import type { ChangeEvent, EventView } from '../../contract.ts'
import { api } from '../api.ts'
import { changedIn, type Kept, writeKept } from './changes.ts'
import type { Said } from './draft.ts'

/** Where the changes of an event are. `kept` is on this device, `conflict` that somebody else changed it meanwhile. */
export type SavingState = 'saved' | 'kept' | 'saving' | 'offline' | 'refused' | 'conflict'

interface Options {
  event: Id
  /** What the server had when this began, and which version that was. */
  start: { said: Partial<Said>; version: number }
  /** What is said now, as far as it is whole; the same object until it changes. */
  said: Partial<Said>
  /** The version that was loaded last. */
  loaded: number
  /** Whether changes go to the server by themselves, after a pause. */
  isAutomatic: boolean
  onSaved: (view: EventView) => void
}

const pause = 1_200

/**
 * Keeps changes on this device at once, and on the server: by itself after a pause in writing, or when it is told to. What
 * could not be sent for want of a network is sent when it is back.
 */
export function useSaving({ event, start, said, loaded, isAutomatic, onSaved }: Options) {
  const { community } = useReplica()
  const t = useMessages(platformMessages)
  const [state, setState] = useState<SavingState>('saved')
  const [problem, setProblem] = useState<CallProblem>()
  const base = useRef(start)
  const latest = useRef(said)
  const sending = useRef<Promise<boolean>>(undefined)
  latest.current = said
  const change = useCallback(() => changedIn(base.current.said, latest.current), [])

  const send = useCallback(async (): Promise<boolean> => {
    const sent = change()
    if (Object.keys(sent).length === 0) {
      setState('saved')
      return true
    }
    setState('saving')
    try {
      const params = { community, eventId: event }
      const body: ChangeEvent = { after: base.current.version, ...sent }
      const view = await api.patch('/communities/{community}/events/{eventId}', { params, body })
      base.current = { said: { ...base.current.said, ...sent }, version: view.row.version }
      onSaved(view)
      setProblem(undefined)
    } catch (error) {
      const found = problemWith(error, t)
      setProblem(found)
      setState(stateOf(error, found))
      return false
    }
    const rest = change()
    writeKept(community, event, { after: base.current.version, change: rest })
    setState(Object.keys(rest).length > 0 ? 'kept' : 'saved')
    return true
  }, [change, community, event, onSaved, t])

  /** Sends what is not there yet; one call after the other, so that no version overtakes another. */
  const save = useCallback(async (): Promise<boolean> => {
    await sending.current
    const running = send()
    sending.current = running
    return running
  }, [send])

  useKeeping({ community, event, base, change, said, setState })
  const isOld = base.current.version !== loaded && state !== 'saving'
  useSendingByItself({ isAutomatic: isAutomatic && !isOld, state, said, save })

  /** Goes on from another version: what was changed here stands on top of it. */
  const rebase = useCallback((next: Options['start']) => {
    base.current = next
    setState('kept')
    setProblem(undefined)
  }, [])
  return { state, problem, save, rebase, change, isOld }
}

export type Saving = ReturnType<typeof useSaving>

function stateOf(error: unknown, { code }: CallProblem): SavingState {
  if (error instanceof Unreachable) return 'offline'
  return code === 'event.changed-meanwhile' ? 'conflict' : 'refused'
}

interface Keeping extends Pick<Options, 'event' | 'said'> {
  community: Id
  base: { current: Options['start'] }
  change: () => Kept['change']
  setState: (next: (last: SavingState) => SavingState) => void
}

/** Each change is on the device at once. */
function useKeeping({ community, event, base, change, said, setState }: Keeping): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is what changes
  useEffect(() => {
    const changed = change()
    writeKept(community, event, { after: base.current.version, change: changed })
    const isChanged = Object.keys(changed).length > 0
    setState((last) => {
      if (last === 'saving' || last === 'conflict') return last
      return isChanged ? 'kept' : 'saved'
    })
  }, [said])
}

interface Sending {
  isAutomatic: boolean
  state: SavingState
  said: Partial<Said>
  save: () => Promise<boolean>
}

function useSendingByItself({ isAutomatic, state, said, save }: Sending): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    if (!isAutomatic || state !== 'kept') return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [isAutomatic, state, said, save])

  useEffect(() => {
    if (state !== 'offline') return
    const again = () => void save()
    const timer = setInterval(again, 10_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [state, save])

  // Who leaves has finished with it for now.
  const leave = useRef(() => {})
  leave.current = () => void (isAutomatic && state === 'kept' && save())
  useEffect(() => () => leave.current(), [])
}
