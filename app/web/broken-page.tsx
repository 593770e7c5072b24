import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Actions, Button, LetterFrame, LetterTitle, LinkButton } from '#platform/web/ui/index.ts'

/** What stands in place of a page that could not be drawn. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useMessages(platformMessages)
  const router = useRouter()

  async function retry() {
    await router.invalidate()
    reset()
  }

  return (
    <LetterFrame foot={<span>{String(error)}</span>}>
      <LetterTitle title={t.brokenTitle}>{t.brokenText}</LetterTitle>
      <Actions>
        <Button kind="main" icon="retry" onClick={retry}>
          {t.retry}
        </Button>
        <LinkButton to="/">{t.toStart}</LinkButton>
      </Actions>
    </LetterFrame>
  )
}
