import { text } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type {
  Archive,
  ArchiveChannel,
  ArchiveItem,
  Ids,
  ImportWords,
  MessageRef,
} from '../archive.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { refOf } from '../message-ref.ts'
import { createReport, type Report } from '../report.ts'
import { isAnnouncements, isPrivateThread, kindOf } from './kinds.ts'
import type { Conversation, Layout } from './layout.ts'
import { messageReader } from './messages.ts'
import { type People, peopleOf } from './people.ts'
import { readFile } from './read-file.ts'
import { referencesTo } from './references.ts'
import type { DiscordHead } from './shapes.ts'
import { madeAt } from './snowflake.ts'

interface Opened {
  bundle: Bundle
  layout: Layout
  report: Report
  progress: { done: number; total: number }
  words: ImportWords
  ids: Ids
}

/**
 * Reads channels, then threads. A thread's messages answer, in the channel around it, the message it was begun from; where
 * that is not in the archive, as in a forum, they answer the thread's own first, which stands in the channel under its name.
 */
export async function* readExport(opened: Opened): ReturnType<Archive['read']> {
  const { layout, words, ids } = opened
  const people = peopleOf(words)
  const channels = await channelsOf(opened)
  const names = new Map(channels.map(({ key, name }) => [key, name]))
  const read = messageReader({ ...opened, people, referencesIn: referencesTo(people, names, ids) })
  for (const channel of channels) yield { kind: 'channel', channel }
  opened.progress.done = 0

  const roots = new Map<string, MessageRef>()
  const threadIds = new Set(layout.threads.map(({ head }) => head.channel.id))
  for (const conversation of [...layout.channels, ...layout.privateThreads]) {
    const channelKey = conversation.head.channel.id
    for await (const item of read(conversation, channelKey)) {
      if (item.kind === 'message' && threadIds.has(item.message.key))
        roots.set(item.message.key, refOf(item.message))
      yield* introduce(people)
      yield item
    }
  }
  for (const conversation of layout.threads) {
    const { id } = conversation.head.channel
    for await (const item of read(conversation, parentOf(conversation))) {
      yield* introduce(people)
      yield item.kind === 'message' ? inThread(item, conversation, roots, id) : item
    }
  }
}

type MessageItem = Extract<ArchiveItem, { kind: 'message' }>

function inThread(
  { kind, message }: MessageItem,
  { head }: Conversation,
  roots: Map<string, MessageRef>,
  id: string,
): MessageItem {
  const root = roots.get(id)
  if (root?.key === message.key) return { kind, message }
  if (root) return { kind, message: { ...message, thread: root } }
  roots.set(id, refOf(message))
  const title = boldTitle(head.channel.name)
  return { kind, message: { ...message, body: [title, message.body].filter(Boolean).join('\n\n') } }
}

function boldTitle(name: string | undefined): string {
  const words = tidy(name ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return words
    ? toMarkdown([{ kind: 'lines', lines: [[{ kind: 'bold', inside: [text(words)] }]] }])
    : ''
}

function* introduce(people: People): Generator<ArchiveItem, void> {
  for (const person of people.introduce()) yield { kind: 'person', person }
}

/** The channel around a thread is what the export calls its category. */
function parentOf({ head: { channel } }: Conversation): string {
  return channel.categoryId ?? `parent of ${channel.id}`
}

/** Every channel, those included of which there are only threads. */
async function channelsOf(opened: Opened): Promise<ArchiveChannel[]> {
  const { channels, privateThreads, threads } = opened.layout
  const found = new Map<string, ArchiveChannel>()
  for (const { head } of channels) found.set(head.channel.id, presentChannel(head))
  for (const thread of privateThreads) {
    const memberKeys = await writersIn(opened, thread)
    found.set(thread.head.channel.id, { ...presentChannel(thread.head), memberKeys })
  }
  for (const thread of threads) {
    const key = parentOf(thread)
    const { category } = thread.head.channel
    if (!found.has(key)) found.set(key, channelNamed(key, category ?? thread.head.channel.name))
  }
  return [...found.values()]
}

function presentChannel(head: DiscordHead): ArchiveChannel {
  const { id, name, topic } = head.channel
  return {
    ...channelNamed(id, name),
    topic: tidy(topic ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    private: isPrivateThread(head),
    ...(isAnnouncements(head) && { announcements: true }),
  }
}

function channelNamed(key: string, name: string | undefined): ArchiveChannel {
  return {
    key,
    name: tidy(name ?? '') || key,
    topic: '',
    purpose: '',
    archived: false,
    private: false,
    createdAt: madeAt(key),
    memberKeys: [],
  }
}

/** Who was in a private thread is known from who wrote there. */
async function writersIn({ bundle, words }: Opened, thread: Conversation): Promise<string[]> {
  const people = peopleOf(words)
  const writers = new Set<string>()
  // What is wrong with these files is told when their messages are read.
  const quiet = createReport()
  for (const path of thread.paths)
    for (const { message } of await readFile(bundle, path, quiet)) {
      const key = message.author && kindOf(message) === 'said' && people.meet(message.author)
      if (key && !people.isBot(key)) writers.add(key)
    }
  return [...writers]
}
