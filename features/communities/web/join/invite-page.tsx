import { useCallback, useState } from 'react'
import { enterAt, me, signIn } from '#features/people/web/index.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { type PageProps, useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import {
  Actions,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  SubmitButton,
} from '#platform/web/ui/index.ts'
import type { InvitationCard } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { placesOf } from '../places.ts'
import { AccountFields, accountFrom } from './account-fields.tsx'
import { asMyself } from './as-myself.ts'
import { CommunityLetter } from './community-letter.tsx'

/** An invitation: who invites, to what, and joining with or without an account. */
export function InvitePage({ params }: PageProps<'/invite/$code'>) {
  const t = useMessages(communityMessages)
  const { code } = params
  const load = useCallback(
    () => asMyself(() => api.get('/invitations/{code}', { params: { code } })),
    [code],
  )
  const loaded = useLoaded(load)
  if (loaded.value) return <Invitation code={code} invitation={loaded.value} />
  const gone = loaded.error instanceof ApiProblem && loaded.error.status === 404
  return (
    <LetterFrame>
      {gone ? (
        <LetterTitle title={t.invitationGoneTitle}>{t.invitationGoneText}</LetterTitle>
      ) : (
        <Loading from={loaded}>{() => null}</Loading>
      )}
    </LetterFrame>
  )
}

interface InvitationProps {
  code: string
  invitation: InvitationCard
}

function Invitation({ code, invitation }: InvitationProps) {
  const t = useMessages(communityMessages)
  const person = useStore(me)
  const [mailedTo, setMailedTo] = useState<string>()
  const { community, invitedBy, standing, claims } = invitation
  const full = community.members >= community.seats
  useTitle(community.name)
  if (mailedTo)
    return (
      <LetterFrame>
        <LetterTitle title={t.mailedTitle}>{t.mailedText(mailedTo)}</LetterTitle>
      </LetterFrame>
    )
  return (
    <CommunityLetter community={community} above={t.invitedBy(invitedBy)}>
      {claims && <p className="invite-claims">{t.claimsText(claims)}</p>}
      {standing === 'active' && !claims ? (
        <LinkButton to={placesOf(community.slug).home} kind="main" wide>
          {t.goThere}
        </LinkButton>
      ) : full && standing !== 'active' ? (
        <p>{t.fullText}</p>
      ) : (
        <AcceptForm {...{ code, invitation }} known={Boolean(person)} onMailed={setMailedTo} />
      )}
    </CommunityLetter>
  )
}

interface AcceptFormProps extends InvitationProps {
  /** Whether somebody is signed in; else they say who they are. */
  known: boolean
  onMailed: (email: string) => void
}

function AcceptForm({ code, invitation, known, onMailed }: AcceptFormProps) {
  const t = useMessages(communityMessages)
  const { language, zone } = useReading()
  const { community, email, claims } = invitation
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const account = known ? undefined : accountFrom(values, { language, timeZone: zone })
    const result = await api.post('/invitations/{code}/accept', {
      params: { code },
      body: account ? { account } : {},
    })
    if (result.state === 'mailed') return onMailed(account?.email ?? '')
    if (account) await signIn(account.email, account.password)
    enterAt(placesOf(community.slug).welcome)
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      {!known && <AccountFields email={email} />}
      <Actions stacked>
        <SubmitButton>{claims ? t.claimAs(claims) : t.joinAs(community.name)}</SubmitButton>
        {!known && (
          <LinkButton to={`/sign-in?next=${encodeURIComponent(`/invite/${code}`)}`} kind="quiet">
            {t.haveAccount}
          </LinkButton>
        )}
      </Actions>
    </Form>
  )
}
