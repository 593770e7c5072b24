import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { LetterFrame, LetterTitle, LinkButton } from '#platform/web/ui/index.ts'

/** Hidden and missing look alike, so the words fit both. */
export function NotFoundPage() {
  const t = useMessages(platformMessages)
  useTitle(t.notFoundTitle)
  return (
    <LetterFrame>
      <LetterTitle title={t.notFoundTitle}>{t.notFoundText}</LetterTitle>
      <LinkButton to="/" kind="main">
        {t.toStart}
      </LinkButton>
    </LetterFrame>
  )
}
