import { type ReactNode, useEffect, useState } from 'react'
import type { Language } from '#lib/messages.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, LetterFrame, LetterTitle } from '#platform/web/ui/index.ts'
import { isLeaving, loadMe, me } from './me.ts'

/** Draws what is inside for whoever is signed in, and leads everybody else to signing in and back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const person = useStore(me)
  const [unreachable, setUnreachable] = useState(false)
  const unknown = person === undefined

  useEffect(() => {
    if (unknown && !unreachable) loadMe().catch(() => setUnreachable(true))
  }, [unknown, unreachable])
  useEffect(() => {
    if (person === null && !isLeaving()) toSignIn()
  }, [person])

  useOwnLanguage(person?.language)

  if (unreachable && unknown) return <Unreachable onRetry={() => setUnreachable(false)} />
  return person ? children : null
}

/** Whoever signs in on a new device finds their language there. */
function useOwnLanguage(own: Language | undefined): void {
  const { setLanguage } = useReading()
  useEffect(() => {
    if (own) setLanguage(own)
  }, [own, setLanguage])
}

function toSignIn(): void {
  const here = location.pathname + location.search
  location.replace(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`)
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(platformMessages)
  return (
    <LetterFrame>
      <LetterTitle title={t.brokenTitle}>{t.unreachable}</LetterTitle>
      <Button kind="main" onClick={onRetry}>
        {t.retry}
      </Button>
    </LetterFrame>
  )
}
