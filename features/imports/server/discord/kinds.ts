import type { SkipReason } from '../../contract.ts'
import type { DiscordHead, DiscordMessage } from './shapes.ts'

/** What a line is: something said, somebody who came, or a note of the program, left out for a reason. */
export function kindOf({ type = 'Default' }: DiscordMessage): 'said' | 'join' | SkipReason {
  const kind = kinds[type]
  if (kind) return kind
  // Kinds that the exporter has no name for come as their number.
  return /^\d+$/.test(type) ? 'system-message' : 'said'
}

const kinds: Partial<Record<string, 'said' | 'join' | SkipReason>> = {
  '0': 'said',
  '19': 'said',
  // What an app answers to a command.
  '20': 'said',
  '23': 'said',
  '7': 'join',
  GuildMemberJoin: 'join',
  RecipientAdd: 'system-message',
  RecipientRemove: 'system-message',
  '1': 'system-message',
  '2': 'system-message',
  Call: 'call',
  '3': 'call',
  ChannelNameChange: 'channel-change',
  ChannelIconChange: 'channel-change',
  '4': 'channel-change',
  '5': 'channel-change',
  ChannelPinnedMessage: 'pin',
  '6': 'pin',
  ThreadCreated: 'system-message',
  // The first line of a thread repeats the message it was begun from.
  ThreadStarterMessage: 'system-message',
}

/** A conversation of two or more people, which is never read beyond its head. */
export function isDirect({ channel: { type = '' } }: DiscordHead): boolean {
  return type.startsWith('Direct') || type === '1' || type === '3'
}

export function isThread({ channel: { type = '' } }: DiscordHead): boolean {
  return type.endsWith('Thread') || ['10', '11', '12'].includes(type)
}

export function isPrivateThread({ channel: { type = '' } }: DiscordHead): boolean {
  return type === 'GuildPrivateThread' || type === '12'
}

export function isAnnouncements({ channel: { type = '' } }: DiscordHead): boolean {
  return type === 'GuildNews' || type === '5'
}
