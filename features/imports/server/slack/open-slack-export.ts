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
import { cutBody, longestBody } from '../cut-body.ts'
import { createReport, type Report } from '../report.ts'
import { saidIn } from './body.ts'
import { type DayMessage, readDay } from './day.ts'
import { type Uploads, uploadsIn } from './files.ts'
import { type Layout, type ListedChannel, readLayout } from './layout.ts'
import { type People, peopleOf } from './people.ts'
import { pinsOf } from './pins.ts'
import { reactionsOf } from './reactions.ts'
import { isJoin, isTombstone } from './subtypes.ts'
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
      read: (ids, words) => {
        const uploads = uploadsIn(bundle)
        return readExport({ bundle, layout, report, progress, words, uploads }, ids)
      },
      file: (path) => bundle.read(path),
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
  uploads: Uploads
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
  for (const channel of layout.channels) yield* readChannel(opened, channel, people, references)
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
      const author = isJoin(message) ? undefined : people.author(message)
      if (author) members.add(author)
    }
  }
  return { ...channel, members: [...members] }
}

function* introduce(people: People): Generator<ArchiveItem, void> {
  for (const person of people.introduce()) yield { kind: 'person', person }
}

async function* readChannel(
  opened: Opened,
  channel: ListedChannel,
  people: People,
  references: References,
): AsyncGenerator<ArchiveItem, void> {
  const { bundle, layout, report, progress } = opened
  const pinOf = pinsOf(channel)
  for (const path of layout.days.get(channel.id) ?? []) {
    for (const line of readDay(await readJson(bundle, path, report), path, report)) {
      const item = readLine(opened, line, channel.id, people, references, `${path}, ${line.key}`)
      if (!item) continue
      const pinned = item.kind === 'message' && pinOf(line)
      if (pinned) item.message.pinned = withPerson(pinned, people)
      yield* introduce(people)
      yield item
    }
    progress.done += 1
  }
}

/** What a line of a day is: a message, or that somebody came in. Undefined, and counted, if it is neither. */
function readLine(
  { report, words, uploads }: Opened,
  line: DayMessage,
  channelKey: string,
  people: People,
  references: References,
  where: string,
): ArchiveItem | undefined {
  const { message, at } = line
  const authorKey = people.author(message)
  if (!authorKey) return void report.skip('no-author', where)
  if (isJoin(message)) return { kind: 'join', join: { personKey: authorKey, at } }
  if (isTombstone(message)) {
    const deleted = { ...presentMessage(line, channelKey, authorKey, ''), deleted: true }
    return { kind: 'message', message: deleted }
  }
  const { body, files, missing } = saidIn(message, references, uploads, words)
  for (const reason of missing) report.skip(reason)
  if (body === '' && files.length === 0) return void report.skip('empty', where)
  if (body.length > longestBody) report.note('cut-short', where)
  const reactions = reactionsOf(message, people, report)
  return {
    kind: 'message',
    message: {
      ...presentMessage(line, channelKey, authorKey, cutBody(body)),
      ...(reactions.length > 0 && { reactions }),
      ...(files.length > 0 && { files }),
    },
  }
}

/** A pin by an app is by nobody. */
function withPerson(pinned: NonNullable<ArchiveMessage['pinned']>, people: People) {
  const { byKey, at } = pinned
  return { byKey: byKey && people.isPerson(byKey) ? byKey : undefined, at }
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
    ...(thread && thread.key !== key && { thread: { channelKey, ...thread } }),
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
