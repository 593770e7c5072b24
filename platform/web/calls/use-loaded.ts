import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, Unreachable } from '../api/index.ts'

export interface Loaded<Value> {
  /** Undefined while it is on its way, or when it could not be had. */
  value: Value | undefined
  /** Why it could not be had. */
  error: ApiProblem | Unreachable | undefined
  /** Asks anew; what was there stays until the answer comes. */
  reload: () => Promise<void>
  /** Takes a newer value that came another way, as the reply to a change. */
  set: (value: Value) => void
}

/** Asks the server for something while the component is shown. `load` is the same function on every draw. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [state, setState] = useState<Pick<Loaded<Value>, 'value' | 'error'>>({
    value: undefined,
    error: undefined,
  })
  // Answers overtake each other: what was asked for, or taken, last holds.
  const turn = useRef(0)
  const set = useCallback((value: Value) => {
    turn.current += 1
    setState({ value, error: undefined })
  }, [])
  const reload = useCallback(async () => {
    turn.current += 1
    const asked = turn.current
    try {
      const value = await load()
      if (asked === turn.current) setState({ value, error: undefined })
    } catch (error) {
      if (!(error instanceof ApiProblem || error instanceof Unreachable)) throw error
      if (asked === turn.current) setState(({ value }) => ({ value, error }))
    }
  }, [load])
  useEffect(() => void reload(), [reload])
  return { ...state, reload, set }
}
