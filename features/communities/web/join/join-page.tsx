import { useCallback } from 'react'
import { enterAt, me } from '#features/people/web/index.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type PageProps, useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import {
  Actions,
  Banner,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  SubmitButton,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { CommunityAtDoor } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { discoverPath, placesOf } from '../places.ts'
import { asMyself } from './as-myself.ts'
import { CommunityLetter } from './community-letter.tsx'
import { KnockForm } from './knock-form.tsx'

/** Before the door of a community: join, ask to be let in, or learn how one gets in. */
export function JoinPage({ params }: PageProps<'/join/$community'>) {
  const { community } = params
  const load = useCallback(
    () => asMyself(() => api.get('/communities/{community}', { params: { community } })),
    [community],
  )
  const loaded = useLoaded(load)
  if (loaded.error instanceof ApiProblem && loaded.error.status === 404) return <NotHere />
  if (loaded.value) return <Door community={loaded.value} reload={loaded.reload} />
  return (
    <LetterFrame>
      <Loading from={loaded}>{() => null}</Loading>
    </LetterFrame>
  )
}

interface DoorProps {
  community: CommunityAtDoor
  reload: () => Promise<void>
}

function Door({ community, reload }: DoorProps) {
  const t = useMessages(communityMessages)
  const person = useStore(me)
  useTitle(community.name)
  const { slug, name, standing, admission, members, seats } = community
  const left = seats - members
  const text = {
    open: t.openText,
    application: t.applicationText,
    invitation: t.invitationText,
  }[admission]
  return (
    <CommunityLetter community={community}>
      <p className="meta">
        {t.members(members)}
        {left <= 10 && ` · ${t.seatsLeft(Math.max(0, left))}`}
      </p>
      {standing === 'active' ? (
        <LinkButton to={placesOf(slug).home} kind="main" wide>
          {t.goThere}
        </LinkButton>
      ) : standing === 'applied' ? (
        <Banner tone="good">
          {t.appliedTitle}. {t.appliedText(name)}
        </Banner>
      ) : left <= 0 ? (
        <p>{t.fullText}</p>
      ) : (
        <>
          <p>{text}</p>
          {admission !== 'invitation' && !person && (
            <KnockForm slug={slug} name={name} open={admission === 'open'} />
          )}
          {admission === 'open' && person && <JoinForm slug={slug} name={name} />}
          {admission === 'application' && person && <ApplyForm slug={slug} onApplied={reload} />}
        </>
      )}
    </CommunityLetter>
  )
}

function JoinForm({ slug, name }: { slug: string; name: string }) {
  const t = useMessages(communityMessages)
  const { submit, problem } = useSubmission(async () => {
    await api.post('/communities/{community}/join', { params: { community: slug } })
    enterAt(placesOf(slug).welcome)
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <Actions stacked>
        <SubmitButton>{t.joinAs(name)}</SubmitButton>
      </Actions>
    </Form>
  )
}

function ApplyForm({ slug, onApplied }: { slug: string; onApplied: () => Promise<void> }) {
  const t = useMessages(communityMessages)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const why = String(values.get('why'))
    await api.post('/communities/{community}/applications', {
      params: { community: slug },
      body: { why },
    })
    await onApplied()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField name="why" label={t.why} hint={t.whyHint} rows={5} most={2000} required />
      <Actions stacked>
        <SubmitButton>{t.apply}</SubmitButton>
      </Actions>
    </Form>
  )
}

function NotHere() {
  const t = useMessages(communityMessages)
  useTitle(t.notHereTitle)
  return (
    <LetterFrame>
      <LetterTitle title={t.notHereTitle}>{t.notHereText}</LetterTitle>
      <LinkButton to={discoverPath}>{t.discover}</LinkButton>
    </LetterFrame>
  )
}
