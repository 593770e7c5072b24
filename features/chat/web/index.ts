import { type Page, page } from '#platform/web/router/index.ts'
import { channelPath, chatPath } from './places.ts'

export { callsIn, channelIcons, openChannels, unreadIn } from './channel-list.ts'
export { ChannelNav } from './channel-nav.tsx'
export { MessageText } from './message-text.tsx'
export { channelTo, messageTo } from './places.ts'
export { chatSlice } from './replica.ts'
export { messageParcel, messageSender } from './sending.ts'

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
]
