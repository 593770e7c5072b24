import { directMessages } from '#features/chat/messages/direct.ts'
import {
  catchUpTo,
  channelIcons,
  channelTo,
  chatSlice,
  directsOf,
  markCommunityRead,
  openChannels,
  othersIn,
  unreadIn,
  useOutcome,
} from '#features/chat/web/index.ts'
import type { MembershipView } from '#features/communities/contract.ts'
import {
  communitySlice,
  membersById,
  placesOf,
  useMemberships,
} from '#features/communities/web/index.ts'
import { calendarPath } from '#features/events/web/index.ts'
import { forumDoorMessages } from '#features/forum/messages/door.ts'
import { forumTo, newTopicTo } from '#features/forum/web/index.ts'
import { organisationMessages } from '#features/organisation/messages/index.ts'
import { useMe, useSignOut } from '#features/people/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import { useDesk } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { useTheme } from '#platform/web/ui/index.ts'
import { elsewhere } from '../shell/elsewhere.ts'
import { shellMessages } from '../shell/messages/index.ts'
import type { Goal } from './find.ts'

/** Everything one can go to or do, from what this browser holds. */
export function useGoals(): readonly Goal[] {
  const t = useMessages(shellMessages)
  const words = useMessages(organisationMessages)
  const reading = useMessages(directMessages)
  const forum = useMessages(forumDoorMessages)
  const common = useMessages(platformMessages)
  const { say } = useOutcome()
  const go = useGo()
  const signOut = useSignOut()
  const { administrator } = useMe()
  const [, choose] = useTheme()
  const memberships = useMemberships()
  const replicas = useStore(useDesk().replicas)
  const page = (to: string, label: string, icon: Goal['icon']): Goal => ({
    key: to,
    kind: 'page',
    label,
    icon,
    run: () => go(to),
  })
  const action = (label: string, icon: Goal['icon'], run: () => void): Goal => ({
    key: label,
    kind: 'action',
    label,
    icon,
    run,
  })
  return [
    ...memberships.map((each) => communityGoal(each, go)),
    ...memberships.flatMap((each) => goalsIn(each, replicas.get(each.id), go, reading, say)),
    ...memberships.flatMap((each) => forumGoals(each, go, forum)),
    page('/', t.today, 'home'),
    page(calendarPath, common.yourCalendar, 'calendar'),
    page('/settings', t.myProfile, 'person'),
    page('/discover', t.find, 'plus'),
    ...(administrator ? [page('/organisation', words.organisation, 'shield')] : []),
    action(t.light, 'sun', () => choose('light')),
    action(t.dark, 'moon', () => choose('dark')),
    action(t.system, 'screen', () => choose('system')),
    action(t.signOut, 'logout', () => void signOut()),
  ]
}

function communityGoal({ id, slug, name, hue }: MembershipView, go: (to: string) => void): Goal {
  return {
    key: id,
    kind: 'community',
    label: name,
    tile: { name, hue },
    run: () => go(`/c/${slug}`),
  }
}

function goalsIn(
  { slug, name }: MembershipView,
  replica: Replica | undefined,
  go: (to: string) => void,
  words: { catchUp: string; markAllRead: string; allMarked: string; undo: string },
  say: (error: unknown) => void,
): readonly Goal[] {
  const chat = replica?.read(chatSlice)
  const community = replica?.read(communitySlice)
  const channels = (chat ? openChannels(chat) : []).map(
    ({ channel }): Goal => ({
      key: channel.id,
      kind: 'channel',
      label: channel.name,
      note: name,
      icon: channelIcons[channel.kind],
      run: () => go(channelTo(slug, channel.name)),
    }),
  )
  const known = community && membersById(community)
  const directs = (chat && known ? directsOf(chat) : []).map(({ channel }): Goal => {
    const others = othersIn(channel.people, community?.me.member ?? '', known ?? new Map())
    return {
      key: channel.id,
      kind: 'channel',
      label: others.map((other) => other.name).join(', '),
      note: name,
      ...(others.length === 1 ? { person: others[0] } : { icon: 'people' }),
      run: () => go(channelTo(slug, channel.id)),
    }
  })
  const reading: readonly Goal[] =
    replica && chat && (unreadIn(chat) > 0 || elsewhere.newIn(replica).length > 0)
      ? [
          {
            key: `catch-up ${slug}`,
            kind: 'page',
            label: words.catchUp,
            note: name,
            icon: 'spark',
            run: () => go(catchUpTo(slug)),
          },
          {
            key: `all-read ${slug}`,
            kind: 'action',
            label: words.markAllRead,
            note: name,
            icon: 'check',
            run: () => markCommunityRead(replica, words, say, elsewhere),
          },
        ]
      : []
  const people = (community?.members ?? [])
    .filter(({ state }) => state === 'active')
    .map(
      (member): Goal => ({
        key: member.id,
        kind: 'person',
        label: member.name,
        note: name,
        person: member,
        run: () => go(placesOf(slug).member(member.id)),
      }),
    )
  return [...channels, ...directs, ...reading, ...people]
}

/** The forum and a new topic in it. Topics are found by searching, with what stands in them. */
function forumGoals(
  { slug, name }: MembershipView,
  go: (to: string) => void,
  words: { forum: string; newTopic: string },
): readonly Goal[] {
  const goal = (kind: Goal['kind'], label: string, icon: Goal['icon'], to: string): Goal => ({
    ...{ key: to, kind, label, note: name, icon },
    run: () => go(to),
  })
  return [
    goal('page', words.forum, 'forum', forumTo(slug)),
    goal('action', words.newTopic, 'edit', newTopicTo(slug)),
  ]
}
