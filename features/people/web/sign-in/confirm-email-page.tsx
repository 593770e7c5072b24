import { useMessages } from '#platform/web/i18n/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import { LetterTitle, LinkButton } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth } from '../api.ts'
import { TokenLetter } from './token-letter.tsx'
import { useToken } from './use-token.ts'

/** Where the link leads that confirms a new mail address. */
export function ConfirmEmailPage() {
  const t = useMessages(peopleMessages)
  const { token } = useQuery()
  const state = useToken(token, (given) => auth.post('/verify-email', { body: { token: given } }))
  useTitle(t.confirmingEmail)
  return (
    <TokenLetter state={state} trying={t.confirmingEmail} another="/settings/sign-in">
      <LetterTitle title={t.emailConfirmed}>{t.emailConfirmedText}</LetterTitle>
      <LinkButton to="/settings/sign-in" kind="main">
        {t.toSettings}
      </LinkButton>
    </TokenLetter>
  )
}
