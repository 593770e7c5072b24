import './home.css'
import { chatSlice, unreadIn } from '#features/chat/web/index.ts'
import type { MembershipView } from '#features/communities/contract.ts'
import { communitySlice, useMemberships } from '#features/communities/web/index.ts'
import { useMe } from '#features/people/web/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { partOf, type Replica, useDesk } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import {
  Empty,
  Faces,
  hued,
  LinkButton,
  Page,
  PageTitle,
  Row,
  Rows,
  Tile,
} from '#platform/web/ui/index.ts'
import { announcedIn } from '../shell/elsewhere.ts'
import { letterOf } from './letter.ts'
import { homeMessages } from './messages/index.ts'

/** A few lines on each of my communities. */
export function TodayPage() {
  const t = useMessages(homeMessages)
  const moments = useMoments()
  const now = useNow()
  const me = useMe()
  const memberships = useMemberships()
  const replicas = useStore(useDesk().replicas)
  useTitle(t.today)
  return (
    <Page width="read">
      <PageTitle
        above={t.today}
        title={t.greeting(moments.partOfDay(now), me.name.split(' ')[0] ?? me.name)}
      />
      {memberships.length === 0 ? (
        <Empty
          icon="people"
          title={t.noCommunities}
          actions={
            <LinkButton kind="main" to="/discover">
              {t.find}
            </LinkButton>
          }
        >
          {t.noCommunitiesText}
        </Empty>
      ) : (
        <Rows>
          {memberships.map((membership) => {
            const replica = replicas.get(membership.id)
            return replica && <CommunityRow key={membership.id} {...{ membership, replica }} />
          })}
        </Rows>
      )}
    </Page>
  )
}

interface CommunityRowProps {
  membership: MembershipView
  replica: Replica
}

function CommunityRow({ membership, replica }: CommunityRowProps) {
  const t = useMessages(homeMessages)
  const now = useNow()
  const { slices, present } = useStore(replica.state)
  const community = partOf(slices, communitySlice)
  const chat = partOf(slices, chatSlice)
  const letter = community && chat && letterOf({ community, chat, present, now })
  const unread = chat ? unreadIn(chat) : 0
  const names = letter?.waiting.map(({ author }) => author.name).slice(0, 2) ?? []
  const told = announcedIn(replica).length
  const said = [
    told > 0 && t.announcedIn(told),
    unread > 0 && t.waitsIn(unread),
    ...names.map(t.helloIn),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <Row
      start={<Tile {...membership} />}
      title={<span {...hued(membership.hue)}>{membership.name}</span>}
      to={`/c/${membership.slug}`}
      meta={letter ? said || t.quiet : t.opening}
      end={letter && letter.here.length > 0 && <Faces people={letter.here} most={3} size="xs" />}
    />
  )
}
