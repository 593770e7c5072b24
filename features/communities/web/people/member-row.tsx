import { use } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Face, Row, Tag } from '#platform/web/ui/index.ts'
import type { MemberView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity, useMe } from '../members.ts'
import { placesOf } from '../places.ts'
import { MemberMenu } from './member-menu.tsx'
import { MoreAboutMember } from './more-about-member.ts'

interface MemberRowProps {
  member: MemberView
  here: boolean
}

/** One person in the directory. */
export function MemberRow({ member, here }: MemberRowProps) {
  const t = useMessages(communityMessages)
  const { slug } = useCommunity()
  const me = useMe()
  const More = use(MoreAboutMember)
  return (
    <Row
      start={<Face person={member} here={here} />}
      title={member.name}
      tag={
        <>
          {member.role !== 'member' && <Tag tone="accent">{t.roleNames[member.role]}</Tag>}{' '}
          {member.id === me.member && <Tag>{t.you}</Tag>}
        </>
      }
      meta={<bdi>{member.headline || member.pronouns}</bdi>}
      to={placesOf(slug).member(member.id)}
      end={
        <>
          <More member={member} small />
          <MemberMenu member={member} />
        </>
      }
    />
  )
}
