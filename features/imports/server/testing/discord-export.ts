import type { ExportFiles } from './slack-export.ts'

export const users = {
  ann: { id: '1100000000000000001', name: 'ann.adler', nickname: 'Ann', isBot: false },
  bob: { id: '1100000000000000002', name: 'bobby', nickname: 'Bob', isBot: false },
  eve: { id: '1100000000000000003', name: 'eve', nickname: 'Eve | Kiln', isBot: false },
  builds: { id: '1100000000000000009', name: 'builds', nickname: 'Builds', isBot: true },
}

export const general = '1200000000000000001'
const help = '1200000000000000002'
const forum = '1200000000000000003'

/** A file as DiscordChatExporter writes it. */
export function conversation(channel: object, messages: unknown): object {
  return {
    guild: { id: '1000000000000000001', name: 'Kiln Circle', iconUrl: '' },
    channel: {
      id: general,
      type: 'GuildTextChat',
      category: '',
      name: 'general',
      topic: null,
      ...channel,
    },
    dateRange: { after: null, before: null },
    exportedAt: '2026-02-01T00:00:00+00:00',
    messages,
    messageCount: Array.isArray(messages) ? messages.length : 0,
  }
}

/** A message said so many seconds into the year 2026. */
export function wrote(author: object, second: number, content: string, more: object = {}): object {
  const time = Date.UTC(2026, 0, 1) + second * 1000
  return {
    id: idAt(second),
    type: 'Default',
    timestamp: new Date(time).toISOString().replace('Z', '+00:00'),
    timestampEdited: null,
    callEndedTimestamp: null,
    isPinned: false,
    content,
    author: { discriminator: '0000', color: null, roles: [], avatarUrl: '', ...author },
    attachments: [],
    embeds: [],
    stickers: [],
    reactions: [],
    mentions: [],
    inlineEmojis: [],
    ...more,
  }
}

/** The id of what was made so many seconds into the year 2026. */
export function idAt(second: number): string {
  return String((BigInt(Date.UTC(2026, 0, 1) + second * 1000 - 1_420_070_400_000) << 22n) + 7n)
}

/**
 * A small server with everything an ordinary export has: a channel in two parts, a thread begun from a message, one in a
 * forum, a private one, a direct conversation, an answer, reactions, a pin, an edit, a file, a sticker, a bot and a join.
 */
export function serverExport(): ExportFiles {
  const { ann, bob, eve, builds } = users
  return {
    'Kiln Circle - general [1].json': conversation({ topic: 'All of it' }, [
      wrote(ann, 1, '', { type: 'GuildMemberJoin' }),
      wrote(ann, 10, 'Hello **all**, see <#1200000000000000002> & @Bob', {
        mentions: [bob],
        isPinned: true,
        reactions: [
          { emoji: { id: '', name: '👍', code: 'thumbsup' }, count: 2, users: [bob, eve] },
          { emoji: { id: '77', name: 'kiln', code: 'kiln' }, count: 3, users: [bob, builds] },
        ],
      }),
      wrote(bob, 20, 'Cone 6?', { timestampEdited: '2026-01-01T00:01:00.5+00:00' }),
    ]),
    'Kiln Circle - general [1] [part 2].json': conversation({}, [
      wrote(eve, 30, 'I pinned it', {
        type: 'ChannelPinnedMessage',
        reference: { messageId: idAt(20) },
      }),
      wrote(eve, 40, 'Cone 10, always', { type: 'Reply', reference: { messageId: idAt(20) } }),
      wrote(builds, 50, '', {
        embeds: [
          {
            title: 'Build 7',
            url: 'https://ci.example/7',
            description: '**passed**',
            fields: [{ name: 'Took', value: '3 min' }],
          },
        ],
      }),
      wrote(ann, 60, '', {
        attachments: [
          { id: '1', url: 'general_Files/cup%20one.png', fileName: 'cup one.png' },
          { id: '2', url: 'https://cdn.example/gone.png', fileName: 'gone.png' },
        ],
        stickers: [{ id: '3', name: 'Wave', format: 'Png' }],
      }),
    ]),
    'general_Files/cup one.png': 'png',
    'Kiln Circle - help [2].json': conversation({ id: help, name: 'help' }, []),
    'Kiln Circle - general - cones [3].json': conversation(
      {
        id: idAt(10),
        type: 'GuildPublicThread',
        category: 'general',
        categoryId: general,
        name: 'cones',
      },
      [
        wrote(ann, 11, '', { type: '21', reference: { messageId: idAt(10) } }),
        wrote(bob, 12, 'In the thread'),
        wrote(ann, 13, 'Me too'),
      ],
    ),
    'Kiln Circle - Ideas - a name [4].json': conversation(
      {
        id: idAt(100),
        type: 'GuildPublicThread',
        category: 'Ideas',
        categoryId: forum,
        name: 'A *new* name',
      },
      [wrote(eve, 100, 'What about Kilnsfolk?'), wrote(bob, 101, 'Hm.')],
    ),
    'Kiln Circle - general - board [5].json': conversation(
      {
        id: idAt(200),
        type: 'GuildPrivateThread',
        category: 'general',
        categoryId: general,
        name: 'board',
      },
      [wrote(ann, 201, 'between us'), wrote(bob, 202, 'yes'), wrote(builds, 203, 'beep')],
    ),
    'Direct Messages - bob [6].json': conversation(
      { id: '1300000000000000001', type: 'DirectTextChat', name: 'bob' },
      [wrote(ann, 300, 'just for Bob')],
    ),
  }
}
