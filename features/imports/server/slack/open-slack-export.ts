import { wordsOf } from '#platform/server/mrkdwn/control.ts'
import { namesOnly, type References } from '#platform/server/mrkdwn/references.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type {
  Archive,
  ArchiveChannel,
  ArchiveItem,
  ArchiveMessage,
  Ids,
  ImportWords,
} from '../archive.ts'
import { type Bundle, openBundle } from '../bundle/bundle.ts'
import { readJson } from '../bundle/read-json.ts'
import { createReport, type Report } from '../report.ts'
import { bodyOf } from './body.ts'
import { type DayMessage, readDay } from './day.ts'
import { type Layout, type ListedChannel, readLayout } from './layout.ts'
import { type People, peopleOf } from './people.ts'
import { stampOf } from './timestamps.ts'

/**
 * Opens a Slack export, a zip or the folder of one (https://slack.com/help/articles/220556107). Refuses what is none.
 * Holds one day of one channel in memory at a time.
 */
export async function openSlackExport(path: string): Promise<Archive> {
  const report = createReport()
  const bundle = await openBundle(path, report)
  try {
    const layout = await readLayout(bundle, report)
    const total = [...layout.days.values()].reduce((sum, files) => sum + files.length, 0)
    const progress = { done: 0, total }
    return {
      source: 'slack',
      report,
      progress,
      read: (ids, words) => readExport({ bundle, layout, report, progress, words }, ids),
      [Symbol.asyncDispose]: () => bundle[Symbol.asyncDispose](),
    }
  } catch (error) {
    await bundle[Symbol.asyncDispose]()
    throw error
  }
}

interface Opened {
  bundle: Bundle
  layout: Layout
  report: Report
  progress: { done: number; total: number }
  words: ImportWords
}

async function* readExport(opened: Opened, ids: Ids): AsyncGenerator<ArchiveItem, void> {
  const { layout, words } = opened
  const people = peopleOf(layout.users, words)
  const references = referencesTo(people, layout.channels, ids)
  yield* introduce(people)

  for (const listed of layout.channels) {
    const channel = presentChannel(await withMembers(opened, listed), references)
    yield* introduce(people)
    yield { kind: 'channel', channel }
  }
  opened.progress.done = 0
  for (const { id } of layout.channels) yield* readChannel(opened, id, people, references)
}

/** Slack forgets who was in a channel when it is archived; of a private one that says who may go on reading it. */
async function withMembers(opened: Opened, channel: ListedChannel): Promise<ListedChannel> {
  if (!channel.private || channel.members.length > 0) return channel
  const people = peopleOf([], opened.words)
  const members = new Set<string>()
  // What is wrong with these files is told when their messages are read.
  const quiet = createReport()
  for (const path of opened.layout.days.get(channel.id) ?? []) {
    for (const { message } of readDay(await readJson(opened.bundle, path, quiet), path, quiet)) {
      const author = people.author(message)
      if (author) members.add(author)
    }
  }
  return { ...channel, members: [...members] }
}

function* introduce(people: People): Generator<ArchiveItem, void> {
  for (const person of people.introduce()) yield { kind: 'person', person }
}

async function* readChannel(
  { bundle, layout, report, progress, words }: Opened,
  channelKey: string,
  people: People,
  references: References,
): AsyncGenerator<ArchiveItem, void> {
  for (const path of layout.days.get(channelKey) ?? []) {
    for (const dayMessage of readDay(await readJson(bundle, path, report), path, report)) {
      const where = `${path}, ${dayMessage.key}`
      const authorKey = people.author(dayMessage.message)
      const body = bodyOf(dayMessage.message, references, words)
      if (!authorKey) report.skip('no-author', where)
      else if (body === '') report.skip('empty', where)
      else {
        yield* introduce(people)
        if (body.length > longestBody) report.note('cut-short', where)
        const message = presentMessage(dayMessage, channelKey, authorKey, cut(body))
        yield { kind: 'message', message }
      }
    }
    progress.done += 1
  }
}

/** Longer than Slack takes, so only something made to harm is cut. */
const longestBody = 40_000

function cut(body: string): string {
  return body.length > longestBody ? `${body.slice(0, longestBody - 2).toWellFormed()} …` : body
}

function presentMessage(
  { message, key, at }: DayMessage,
  channelKey: string,
  authorKey: string,
  body: string,
): ArchiveMessage {
  const edited = stampOf(message.edited?.ts)
  const thread = stampOf(message.thread_ts)
  return {
    channelKey,
    key,
    authorKey,
    at,
    body,
    ...(edited && { editedAt: edited.at }),
    ...(thread && thread.key !== key && { threadKey: thread.key }),
    ...(message.subtype === 'thread_broadcast' && { alsoInChannel: true }),
  }
}

function presentChannel(channel: ListedChannel, references: References): ArchiveChannel {
  const created = stampOf(channel.created)
  const plain = (words = '') => tidy(wordsOf(words, namesOnly(references))).trim()
  return {
    key: channel.id,
    name: tidy(channel.name),
    topic: plain(channel.topic?.value),
    purpose: plain(channel.purpose?.value),
    archived: channel.is_archived ?? false,
    private: channel.private,
    ...(created && { createdAt: created.at }),
    memberKeys: channel.members,
  }
}

function referencesTo(people: People, channels: readonly ListedChannel[], ids: Ids): References {
  const names = new Map(channels.map(({ id, name }) => [id, name]))
  return {
    member: (key, label) => people.reference(key, label, ids),
    channel: (key, label) => ({
      id: names.has(key) ? ids.channel(key) : undefined,
      name: names.get(key) ?? label ?? key,
    }),
  }
}
