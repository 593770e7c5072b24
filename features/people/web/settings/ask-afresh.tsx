import type { CallProblem } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { useSignOut } from '../use-sign-out.ts'

/** The way out where one signed in too long ago for a change: to sign in again, and back here. */
export function AskAfresh({ problem }: { problem: CallProblem | undefined }) {
  const t = useMessages(peopleMessages)
  const signOut = useSignOut()
  if (problem?.code !== 'session.not-fresh') return null
  const next = `/sign-in?next=${encodeURIComponent('/settings/sign-in')}`
  return <Button onClick={() => signOut(next)}>{t.signInAgain}</Button>
}
