import { useEffect, useState } from 'react'
import { ApiProblem } from '#platform/web/api/index.ts'

export type TokenState = 'trying' | 'taken' | 'spent' | 'unreachable'

const tried = new Map<string, Promise<unknown>>()

/** Hands the token of a mailed link to the server, once however often the page is drawn. */
export function useToken(token: string | undefined, send: (token: string) => Promise<unknown>) {
  const [state, setState] = useState<TokenState>(token ? 'trying' : 'spent')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the token decides, `send` is written anew on every draw
  useEffect(() => {
    if (!token) return
    const attempt = tried.get(token) ?? send(token)
    tried.set(token, attempt)
    attempt.then(
      () => setState('taken'),
      (error) => {
        tried.delete(token)
        setState(error instanceof ApiProblem ? 'spent' : 'unreachable')
      },
    )
  }, [token])
  return state
}
