import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { ChangePoll } from '#features/polls/contract.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import {
  BlockView,
  ChangeChannel,
  ChannelView,
  CreateChannel,
  EditMessage,
  EditsView,
  FilesPage,
  FilesQuery,
  MarkAllRead,
  MarkRead,
  MessagePage,
  MessagesQuery,
  MessageView,
  OpenDirect,
  PostMessage,
  PostPoll,
  PreferenceView,
  ReadView,
  SetFolders,
  SetPreference,
} from '../contract.ts'
import { blockMember } from './block-member.ts'
import { changeChannel } from './change-channel.ts'
import { changePollMessage } from './change-poll-message.ts'
import { createChannel } from './create-channel.ts'
import { deleteMessage } from './delete-message.ts'
import { editMessage } from './edit-message.ts'
import { listEdits } from './list-edits.ts'
import { listFiles } from './list-files.ts'
import { listMessages } from './list-messages.ts'
import { listPins } from './list-pins.ts'
import { listReads } from './list-reads.ts'
import { markAllRead } from './mark-all-read.ts'
import { markRead } from './mark-read.ts'
import { openDirect } from './open-direct.ts'
import { pinMessage, unpinMessage } from './pin-message.ts'
import type { Post } from './post-message.ts'
import { postPoll } from './post-poll.ts'
import { react, takeReactionBack } from './react.ts'
import { readMessage } from './read-message.ts'
import { setFolders } from './set-folders.ts'
import { setPreference } from './set-preference.ts'
import { threadRoutes } from './thread-routes.ts'
import { writingRoutes } from './writing/routes.ts'

const channels = '/communities/{community}/channels'
const channel = `${channels}/{channelId}` as const
const block = '/communities/{community}/blocks/{memberId}'
const message = '/communities/{community}/messages/{messageId}' as const

/** The routes of chat. Posting goes through the lane that all posts of this process share. */
export function chatRoutes(live: Live, post: Lane<Post, MessageView>) {
  return [
    route.post(channels, {
      actor: member,
      summary: 'Open a channel',
      body: CreateChannel,
      reply: ChannelView,
      limit: '30/hour',
      run: ({ tx, actor, body }) => createChannel(tx, actor, body),
    }),
    route.patch(channel, {
      actor: member,
      summary: 'Change a channel',
      body: ChangeChannel,
      reply: ChannelView,
      run: ({ tx, actor, params, body }) => changeChannel(tx, actor, params.channelId, body),
    }),
    route.get(`${channel}/messages`, {
      actor: member,
      summary: 'Read messages of a channel',
      query: MessagesQuery,
      reply: MessagePage,
      run: ({ db, actor, params, query }) => listMessages(db, actor, params.channelId, query),
    }),
    route.get(`${channel}/files`, {
      actor: member,
      summary: 'List the files of a channel',
      query: FilesQuery,
      reply: FilesPage,
      run: ({ db, actor, params, query }) => listFiles(db, actor, params.channelId, query),
    }),
    route.lane(`${channel}/messages`, {
      actor: member,
      summary: 'Post a message, or an answer to one',
      body: PostMessage,
      reply: MessageView,
      limit: '60/minute',
      run: ({ actor, params, body }) =>
        post({ ...body, ...params, person: actor.person, community: actor.community }),
    }),
    route.post(`${channel}/polls`, {
      actor: member,
      summary: 'Post a poll',
      body: PostPoll,
      reply: MessageView,
      limit: '30/hour',
      run: ({ tx, actor, params, body }) => postPoll(tx, actor, params.channelId, body),
    }),
    route.put(`${message}/poll`, {
      actor: member,
      summary: 'Ask otherwise in a poll, until somebody has voted',
      body: ChangePoll,
      reply: MessageView,
      limit: '60/hour',
      run: ({ tx, actor, params, body }) => changePollMessage(tx, actor, params.messageId, body),
    }),
    route.put(`${channel}/read`, {
      actor: member,
      summary: 'Note how far I have read',
      body: MarkRead,
      reply: ReadView,
      limit: '240/minute',
      run: ({ tx, actor, params, body }) => markRead(tx, live, actor, params.channelId, body),
    }),
    route.get('/communities/{community}/reads', {
      actor: member,
      summary: 'How far I have read in each channel',
      reply: z.array(ReadView),
      run: ({ db, actor }) => listReads(db, actor),
    }),
    route.get(`${channel}/pins`, {
      actor: member,
      summary: 'The pinned messages of a channel',
      reply: z.array(MessageView),
      run: ({ db, actor, params }) => listPins(db, actor, params.channelId),
    }),
    route.get(message, {
      actor: member,
      summary: 'Read a message',
      reply: MessageView,
      run: ({ db, actor, params }) => readMessage(db, actor, params.messageId),
    }),
    route.put(`${message}/reactions/{emoji}`, {
      actor: member,
      summary: 'React to a message',
      reply: MessageView,
      run: ({ tx, actor, params }) => react(tx, actor, params.messageId, params.emoji),
    }),
    route.delete(`${message}/reactions/{emoji}`, {
      actor: member,
      summary: 'Take my reaction back',
      reply: MessageView,
      run: ({ tx, actor, params }) => takeReactionBack(tx, actor, params.messageId, params.emoji),
    }),
    route.put(`${message}/pin`, {
      actor: member,
      summary: 'Pin a message',
      reply: MessageView,
      run: ({ tx, actor, params }) => pinMessage(tx, actor, params.messageId),
    }),
    route.delete(`${message}/pin`, {
      actor: member,
      summary: 'Take a pinned message down',
      reply: MessageView,
      run: ({ tx, actor, params }) => unpinMessage(tx, actor, params.messageId),
    }),
    route.put('/communities/{community}/reads', {
      actor: member,
      summary: 'Note how far I have read in many channels',
      body: MarkAllRead,
      reply: z.array(ReadView),
      limit: '60/minute',
      run: ({ tx, actor, body }) => markAllRead(tx, live, actor, body),
    }),
    route.post('/communities/{community}/directs', {
      actor: member,
      summary: 'Open a direct conversation',
      body: OpenDirect,
      reply: ChannelView,
      limit: '60/hour',
      run: ({ tx, actor, body }) => openDirect(tx, actor, body),
    }),
    route.put(`${channel}/preference`, {
      actor: member,
      summary: 'Say how I keep a channel',
      body: SetPreference,
      reply: PreferenceView,
      limit: '120/minute',
      run: ({ tx, actor, params, body }) => setPreference(tx, actor, params.channelId, body),
    }),
    route.put('/communities/{community}/folders', {
      actor: member,
      summary: 'Set my channel folders',
      body: SetFolders,
      reply: SetFolders,
      limit: '60/minute',
      run: ({ tx, actor, body }) => setFolders(tx, actor, body),
    }),
    route.put(block, {
      actor: member,
      summary: 'Block somebody',
      reply: BlockView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => blockMember(tx, actor, params.memberId, true),
    }),
    route.delete(block, {
      actor: member,
      summary: 'Unblock somebody',
      reply: BlockView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => blockMember(tx, actor, params.memberId, false),
    }),
    route.patch(message, {
      actor: member,
      summary: 'Edit my message',
      body: EditMessage,
      reply: MessageView,
      run: ({ tx, actor, params, body }) => editMessage(tx, actor, params.messageId, body),
    }),
    route.get(`${message}/edits`, {
      actor: member,
      summary: 'What a message said before it was edited',
      reply: EditsView,
      run: ({ db, actor, params }) => listEdits(db, actor, params.messageId),
    }),
    route.delete(message, {
      actor: member,
      summary: 'Delete a message',
      reply: MessageView,
      run: ({ tx, actor, params }) => deleteMessage(tx, actor, params.messageId),
    }),
    ...writingRoutes,
    ...threadRoutes(live),
  ]
}

export type ChatRoutes = ReturnType<typeof chatRoutes>[number]
