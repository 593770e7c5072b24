import type { Embed } from '#platform/web/markdown/long/embeds.tsx'
import { type Page, page } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import { blockedPath } from './blocked/places.ts'
import { catchUpPath, channelPath, chatPath } from './places.ts'
import { threadsPath } from './threads/places.ts'
import { draftsPath, scheduledPath } from './writing/places.ts'

export { BlockedTab } from './blocked/blocked-tab.tsx'
export { BotFace } from './bot-face.tsx'
export { CatchUpLink } from './catch-up/catch-up-link.tsx'
export { callsIn, channelIcons, directsOf, openChannels, unreadIn } from './channel-list.ts'
export { ChannelNav } from './channel-nav.tsx'
export { othersIn } from './channel-title.ts'
export { ChatKeys } from './chat-keys.tsx'
export { type Elsewhere, ElsewhereContext } from './elsewhere.ts'
export { markCommunityRead } from './mark-all.ts'
export { reactionSender } from './marks/send-reaction.ts'
export { reactionParcel, wishIn } from './marks/wishes.ts'
export { MemberActions } from './member-actions.tsx'
export { type MessageExtras, MessageExtrasContext } from './message-extras.ts'
export { MessageText } from './message-text.tsx'
export { catchUpTo, channelTo, messageTo } from './places.ts'
export { chatSlice } from './replica.ts'
export { messageParcel, messageSender } from './sending.ts'
export { telling } from './telling.ts'
export { useOutcome } from './use-outcome.ts'
export { OtherDraft } from './writing/other-drafts.ts'
export { writingSlice } from './writing/replica.ts'
export { WritingLink } from './writing/writing-link.tsx'

/** What shows where the address of a message stands alone in a long text. */
export const chatEmbeds: readonly Embed[] = [
  {
    path: channelPath,
    card: late(async () => (await import('./marks/message-embed.tsx')).MessageEmbed, {
      quiet: true,
    }),
  },
]

/** The pages of chat. */
export const chatPages: readonly Page[] = [
  page({
    path: chatPath,
    within: 'place',
    load: () => import('./chat-page.tsx').then((module) => module.ChatPage),
  }),
  page({
    path: channelPath,
    within: 'place',
    load: () => import('./channel-page.tsx').then((module) => module.ChannelPage),
  }),
  page({
    path: threadsPath,
    within: 'place',
    load: () => import('./threads/threads-page.tsx').then((module) => module.ThreadsPage),
  }),
  page({
    path: catchUpPath,
    within: 'place',
    load: () => import('./catch-up/catch-up-page.tsx').then((module) => module.CatchUpPage),
  }),
  page({
    path: blockedPath,
    within: 'app',
    load: () => import('./blocked/blocked-page.tsx').then((module) => module.BlockedPage),
  }),
  page({
    path: draftsPath,
    within: 'place',
    load: () => import('./writing/drafts-page.tsx').then((module) => module.DraftsPage),
  }),
  page({
    path: scheduledPath,
    within: 'place',
    load: () => import('./writing/scheduled-page.tsx').then((module) => module.ScheduledPage),
  }),
]
