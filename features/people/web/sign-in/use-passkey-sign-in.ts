import { useEffect, useState } from 'react'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import type { FormProblem } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'

const load = () => import('../passkeys.ts')

/** Signing in by passkey: offered where the mail address is typed, and on a button. */
export function usePasskeySignIn(onSignedIn: () => void) {
  const t = useMessages(peopleMessages)
  const platform = useMessages(platformMessages)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<FormProblem>()

  useEffect(() => {
    if (typeof PublicKeyCredential === 'undefined') return
    const stop = new AbortController()
    load()
      .then(({ offerPasskeys }) => offerPasskeys(stop.signal))
      .then(onSignedIn, (error) => setProblem(problemWith(error, platform)))
    return () => stop.abort()
  }, [onSignedIn, platform])

  async function use(): Promise<void> {
    if (typeof PublicKeyCredential === 'undefined')
      return setProblem({ message: t.passkeysNotHere, fields: [] })
    setPending(true)
    const { signInByPasskey, PasskeyNotUsed } = await load()
    try {
      await signInByPasskey()
      onSignedIn()
    } catch (error) {
      setPending(false)
      const quiet = error instanceof PasskeyNotUsed
      setProblem(quiet ? { message: t.noPasskeyHere, fields: [] } : problemWith(error, platform))
    }
  }

  return { pending, problem, use }
}
