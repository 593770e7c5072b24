import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Actions, Button, LetterFrame, LetterTitle, LinkButton } from '#platform/web/ui/index.ts'

/** What stands in place of a page that could not be drawn. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useMessages(platformMessages)
  const router = useRouter()

  const away = navigator.onLine === false
  const retry = useCallback(async () => {
    await router.invalidate()
    reset()
  }, [router, reset])

  // Most likely its code could not come.
  useEffect(() => {
    if (!away) return
    window.addEventListener('online', retry, { once: true })
    return () => window.removeEventListener('online', retry)
  }, [away, retry])

  return (
    <LetterFrame foot={<span>{String(error)}</span>}>
      <LetterTitle title={away ? t.awayTitle : t.brokenTitle}>
        {away ? t.notHere : t.brokenText}
      </LetterTitle>
      <Actions>
        <Button kind="main" icon="retry" onClick={retry}>
          {t.retry}
        </Button>
        <LinkButton to="/">{t.toStart}</LinkButton>
      </Actions>
    </LetterFrame>
  )
}
