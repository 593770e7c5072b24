import './people.css'
import { use } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Empty, Face, LinkButton, Page, Tag, Time } from '#platform/web/ui/index.ts'
import type { MemberView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity, useMe, useMember } from '../members.ts'
import { placesOf } from '../places.ts'
import { communitySlice } from '../replica.ts'
import { MemberMenu } from './member-menu.tsx'
import { MoreAboutMember } from './more-about-member.ts'
import { ShadowInvite } from './shadow-invite.tsx'

/** One person, as the others in this community know them. */
export function MemberPage({ params }: PageProps<'/c/$community/people/$member'>) {
  const t = useMessages(communityMessages)
  const { slug, name } = useCommunity()
  const member = useMember(params.member)
  useTitle(member?.name ?? t.people, name)
  const back = <Link to={placesOf(slug).people}>{t.backToPeople}</Link>
  if (!member)
    return (
      <Page width="read">
        <Empty
          icon="person"
          title={t.memberGone}
          actions={<LinkButton to={placesOf(slug).people}>{t.backToPeople}</LinkButton>}
        />
      </Page>
    )
  return (
    <Page width="read">
      <p className="meta member-back">{back}</p>
      <Profile member={member} />
    </Page>
  )
}

function Profile({ member }: { member: MemberView }) {
  const t = useMessages(communityMessages)
  const here = usePresent().includes(member.id)
  const More = use(MoreAboutMember)
  const { name, headline, about, pronouns, role, state } = member
  return (
    <article className="member">
      <header>
        <Face person={member} size="xl" here={here} />
        <div>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          {headline && (
            <p dir="auto" className="member-headline">
              {headline}
            </p>
          )}
          <p className="member-tags">
            {state === 'active' && role !== 'member' && (
              <Tag tone="accent">{t.roleNames[role]}</Tag>
            )}
            {state === 'shadow' && <Tag>{t.shadow}</Tag>}
            {(state === 'left' || state === 'removed') && <Tag>{t.former}</Tag>}
            {pronouns && <Tag>{pronouns}</Tag>}
          </p>
        </div>
        <div className="member-actions">
          <More member={member} small={false} />
          <MemberMenu member={member} />
        </div>
      </header>
      {about && (
        <p dir="auto" className="member-about">
          {about}
        </p>
      )}
      <Facts member={member} />
      <ShadowInvite member={member} />
    </article>
  )
}

function Facts({ member }: { member: MemberView }) {
  const t = useMessages(communityMessages)
  const { slug } = useCommunity()
  const inviter = useMember(member.invitedBy ?? '')
  const rings = useSlice(communitySlice, (state) => state.rings).filter(({ members }) =>
    members.includes(member.id),
  )
  const places = placesOf(slug)
  const me = useMe()
  return (
    <ul className="member-facts">
      {member.state === 'active' && (
        <li>
          {t.joined} <Time at={instantFrom(member.joinedAt)} form="date" />
          {inviter && (
            <>
              , <Link to={places.member(inviter.id)}>{t.cameBy(inviter.name)}</Link>
            </>
          )}
        </li>
      )}
      {member.id === me.member && (
        <li>
          <Link to={places.past}>{t.myPast}</Link>
        </li>
      )}
      {member.state === 'active' && <LocalTime zone={member.timeZone} />}
      {rings.length > 0 && (
        <li>
          {t.rings}:{' '}
          {rings.map(({ id, name }) => (
            <Link key={id} to={`${places.people}?ring=${id}`} className="member-ring">
              <Tag icon="ring">{name}</Tag>
            </Link>
          ))}
        </li>
      )}
    </ul>
  )
}

function LocalTime({ zone }: { zone: string }) {
  const t = useMessages(communityMessages)
  const now = useNow()
  const moments = useMoments()
  return (
    <li>{`${t.theirTime}: ${timeIn(zone, now) ?? moments.time(now)} (${zone.replaceAll('_', ' ')})`}</li>
  )
}

function timeIn(zone: string, at: string): string | undefined {
  try {
    return new Date(at).toLocaleTimeString([], { timeZone: zone, timeStyle: 'short' })
  } catch {
    return undefined
  }
}
