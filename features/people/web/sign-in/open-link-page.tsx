import { useEffect } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth } from '../api.ts'
import { enterAt } from '../me.ts'
import { TokenLetter } from './token-letter.tsx'
import { useToken } from './use-token.ts'

/**
 * Where a mailed sign-in link leads. The page hands the token on, not the address itself: what looks at links in mails
 * before people do would use it up.
 */
export function OpenLinkPage() {
  const t = useMessages(peopleMessages)
  const { token, next } = useQuery()
  const state = useToken(token, (given) =>
    auth.post('/magic-link/verify', { body: { token: given } }),
  )
  useEffect(() => {
    if (state === 'taken') enterAt(next)
  }, [state, next])
  useTitle(t.signIn)
  return <TokenLetter state={state} trying={t.openingLink} another="/sign-in/by-mail" />
}
