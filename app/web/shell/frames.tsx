import { Outlet, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  CatchUpLink,
  ChannelNav,
  ChatKeys,
  chatSlice,
  ElsewhereContext,
  MemberActions,
  MessageExtrasContext,
  OtherDraft,
  unreadIn,
  WritingLink,
} from '#features/chat/web/index.ts'
import type { MembershipView } from '#features/communities/contract.ts'
import {
  communitySlice,
  discoverPath,
  MoreAboutMember,
  MoreSettings,
  placesOf,
  useMemberships,
} from '#features/communities/web/index.ts'
import { eventsWords } from '#features/events/messages/door.ts'
import {
  calendarPath,
  EventExtrasContext,
  EventsLink,
  eventsOf,
  useEventsWaiting,
} from '#features/events/web/index.ts'
import { ForumLink, forumTo, PostExtrasContext, useForumUnread } from '#features/forum/web/index.ts'
import {
  AnnouncementsLink,
  LibraryLink,
  useLibraryWaiting,
  useNewAnnouncements,
} from '#features/library/web/index.ts'
import { MoreParts } from '#features/organisation/web/index.ts'
import { MoreMySettings } from '#features/people/web/index.ts'
import { SavedLink, savedPostExtras } from '#features/saved/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { EmbedsContext } from '#platform/web/markdown/long/embeds.tsx'
import {
  partOf,
  ReplicaContext,
  useDesk,
  useReplica,
  useSlice,
} from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { late, Page, PlaceLink, PlaceNav, Skeleton } from '#platform/web/ui/index.ts'
import {
  AppFrame,
  BottomBar,
  BottomLink,
  PlaceColumn,
  PlaceSwitcher,
  Rail,
} from '../frame/index.ts'
import { NotFoundPage } from '../not-found-page.tsx'
import { Banners } from './banners.tsx'
import { elsewhere } from './elsewhere.ts'
import { embeds } from './embeds.ts'
import { EndedPage } from './ended-page.tsx'
import { eventExtras } from './event-extras.tsx'
import { messageExtras } from './message-extras.tsx'
import { shellMessages } from './messages/index.ts'
import { MoreMyTabs } from './more-my-tabs.tsx'
import { MorePartsTabs } from './more-parts.tsx'
import { MoreTabs } from './more-tabs.tsx'
import { MyCard } from './my-card.tsx'
import { PaletteKeys } from './palette-keys.tsx'
import { SearchKey, SearchLink } from './search-ways.tsx'
import { SignedIn } from './signed-in.tsx'
import { useRail } from './use-rail.ts'

/** Where the ways across communities lead. */
const ways = { homeTo: '/', calendarTo: calendarPath, findTo: discoverPath }

/** Around pages across communities: the rail alone. */
export function AppSurroundings() {
  return (
    <SignedIn>
      <AppOnly />
      <PaletteKeys />
      <SearchKey />
    </SignedIn>
  )
}

function AppOnly() {
  const communities = useRail()
  return (
    <AppFrame
      rail={<Rail communities={communities} {...ways} end={<MyCard face />} />}
      switcher={
        <PlaceSwitcher current={undefined} communities={communities} {...ways}>
          <MyCard />
        </PlaceSwitcher>
      }
      banners={<Banners />}
    >
      <MoreMySettings value={MoreMyTabs}>
        <MoreParts value={MorePartsTabs}>
          <Outlet />
        </MoreParts>
      </MoreMySettings>
    </AppFrame>
  )
}

/** Around pages of one community: the rail, its column, and its replica for everything within. */
export function PlaceSurroundings() {
  return (
    <SignedIn>
      <InPlace />
    </SignedIn>
  )
}

function InPlace() {
  const { community: slug } = useParams({ strict: false }) as { community?: string }
  const membership = useMemberships().find((each) => each.slug === slug || each.id === slug)
  const { replicas } = useDesk()
  const replica = useStore(replicas, (all) => (membership ? all.get(membership.id) : undefined))
  if (!membership || !replica) return <NotFoundPage />
  return (
    <ReplicaContext key={membership.id} value={replica}>
      <EmbedsContext value={embeds}>
        <ElsewhereContext value={elsewhere}>
          <Place membership={membership} />
        </ElsewhereContext>
      </EmbedsContext>
      <PaletteKeys />
      <SearchKey />
    </ReplicaContext>
  )
}

function Place({ membership }: { membership: MembershipView }) {
  const communities = useRail()
  const { state } = useReplica()
  const status = useStore(state, (all) => all.status)
  const purpose = useStore(state, ({ slices }) => partOf(slices, communitySlice)?.community.purpose)
  const mine = useMyCard(membership)
  const { name, hue } = membership
  const ready = status === 'ready'
  return (
    <AppFrame
      hue={hue}
      rail={<Rail communities={communities} {...ways} />}
      place={
        <PlaceColumn name={name} purpose={purpose} foot={mine}>
          {ready && <Places slug={membership.slug} />}
        </PlaceColumn>
      }
      switcher={
        <PlaceSwitcher current={membership} communities={communities} {...ways}>
          {ready && <Places slug={membership.slug} />}
          {mine}
        </PlaceSwitcher>
      }
      barEnd={ready && <SearchLink slug={membership.slug} />}
      bottomBar={ready && <Bottom slug={membership.slug} />}
      banners={<Banners />}
    >
      <WhenReady status={status}>
        <ChatKeys />
        <MessageExtrasContext value={messageExtras}>
          <PostExtrasContext value={savedPostExtras}>
            <OtherDraft value={LateDraft}>
              <MoreSettings value={MoreTabs}>
                <MoreAboutMember value={MemberActions}>
                  <EventExtrasContext value={eventExtras}>
                    <Outlet />
                  </EventExtrasContext>
                </MoreAboutMember>
              </MoreSettings>
            </OtherDraft>
          </PostExtrasContext>
        </MessageExtrasContext>
      </WhenReady>
    </AppFrame>
  )
}

function useMyCard({ role }: MembershipView): ReactNode {
  const t = useMessages(shellMessages)
  const member = useStore(
    useReplica().state,
    ({ slices }) => partOf(slices, communitySlice)?.me.member,
  )
  const note = { lead: t.lead, moderator: t.moderator, member: undefined }[role]
  return <MyCard member={member} note={note} />
}

const LateDraft = late(async () => (await import('./other-draft.tsx')).OtherDraft, { quiet: true })

function WhenReady({ status, children }: { status: string; children: ReactNode }) {
  if (status === 'ended') return <EndedPage />
  if (status === 'ready') return children
  return (
    <Page>
      <Skeleton shape="rows" count={5} />
    </Page>
  )
}

/** Where one can go in the community. */
function Places({ slug }: { slug: string }) {
  const t = useMessages(shellMessages)
  const community = useSlice(communitySlice, (state) => state.community)
  const active = useSlice(
    communitySlice,
    ({ members }) => members.filter(({ state }) => state === 'active').length,
  )
  const leads = useSlice(communitySlice, ({ me }) => me.can.changeCommunity)
  return (
    <>
      <PlaceNav label={community.name}>
        <PlaceLink to={placesOf(slug).home} exact icon="home">
          {t.week}
        </PlaceLink>
        <AnnouncementsLink />
        <ForumLink />
        <EventsLink />
        <LibraryLink />
        <PlaceLink
          to={placesOf(slug).people}
          icon="people"
          note={t.peopleCount(active, community.seats)}
        >
          {t.people}
        </PlaceLink>
        <CatchUpLink />
        <SavedLink />
        <WritingLink />
        {leads && (
          <PlaceLink to={placesOf(slug).settings} icon="settings">
            {t.settings}
          </PlaceLink>
        )}
      </PlaceNav>
      <ChannelNav />
    </>
  )
}

/** The week leads on to what was announced and to what waits in the library, so it counts them. */
function Bottom({ slug }: { slug: string }) {
  const t = useMessages(shellMessages)
  const unread = useSlice(chatSlice, unreadIn)
  const topics = useForumUnread()
  const week = useNewAnnouncements().length + useLibraryWaiting()
  const events = useMessages(eventsWords)
  return (
    <BottomBar>
      <BottomLink to={placesOf(slug).home} exact icon="home" unread={week}>
        {t.weekShort}
      </BottomLink>
      <BottomLink to={placesOf(slug).chat} icon="chat" unread={unread}>
        {t.chat}
      </BottomLink>
      <BottomLink to={forumTo(slug)} icon="forum" unread={topics.all}>
        {t.forum}
      </BottomLink>
      <BottomLink to={eventsOf(slug).home} icon="calendar" unread={useEventsWaiting()}>
        {events.events}
      </BottomLink>
      <BottomLink to={placesOf(slug).people} icon="people">
        {t.people}
      </BottomLink>
    </BottomBar>
  )
}
