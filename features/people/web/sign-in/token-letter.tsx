import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Busy, Button, LetterFrame, LetterTitle, LinkButton } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { LetterFoot } from './letter-foot.tsx'
import type { TokenState } from './use-token.ts'

interface TokenLetterProps {
  state: TokenState
  /** What is being done. */
  trying: string
  /** Where another link can be had. */
  another: string
  /** What is said once it is done; nothing where the page goes on by itself. */
  children?: ReactNode
}

/** What became of a mailed link. */
export function TokenLetter({ state, trying, another, children }: TokenLetterProps) {
  const t = useMessages(peopleMessages)
  const platform = useMessages(platformMessages)
  return (
    <LetterFrame foot={<LetterFoot />}>
      {state === 'taken' && children}
      {(state === 'trying' || (state === 'taken' && !children)) && <Busy>{trying}</Busy>}
      {state === 'spent' && (
        <>
          <LetterTitle title={t.linkSpentTitle}>{t.linkSpentText}</LetterTitle>
          <LinkButton to={another} kind="main">
            {t.newLink}
          </LinkButton>
        </>
      )}
      {state === 'unreachable' && (
        <>
          <LetterTitle title={trying}>{platform.unreachable}</LetterTitle>
          <Button kind="main" onClick={() => location.reload()}>
            {platform.retry}
          </Button>
        </>
      )}
    </LetterFrame>
  )
}
