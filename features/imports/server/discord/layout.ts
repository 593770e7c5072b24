import { Refusal } from '#platform/server/errors/errors.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { parseJson, readJson } from '../bundle/read-json.ts'
import type { Report } from '../report.ts'
import { isDirect, isPrivateThread, isThread } from './kinds.ts'
import { DiscordHead } from './shapes.ts'

/** One channel or thread with its files, oldest part first. */
export interface Conversation {
  head: DiscordHead
  paths: string[]
}

/** What an export holds: channels first, so that what a thread was begun from is read before the thread. */
export interface Layout {
  channels: Conversation[]
  threads: Conversation[]
  /** Threads that only some could read; each is a channel of its own here. */
  privateThreads: Conversation[]
}

/** Finds the files of messages by how they begin. Refuses what has none. */
export async function readLayout(bundle: Bundle, report: Report): Promise<Layout> {
  const found = new Map<string, Conversation>()
  const paths = bundle.paths.filter(isCandidate).sort(byPart)
  let direct = 0
  for (const path of paths) {
    const head = await readHead(bundle, path, report)
    if (!head) report.skip('not-a-channel', path)
    else if (isDirect(head)) direct += 1
    else addPart(found, head, path)
  }
  report.skip('direct-conversation', undefined, direct)
  if (found.size === 0 && direct === 0) throw new Refusal(422, 'import.not-a-discord-export')
  const all = [...found.values()].sort(byAge)
  return {
    channels: all.filter(({ head }) => !isThread(head)),
    threads: all.filter(({ head }) => isThread(head) && !isPrivateThread(head)),
    privateThreads: all.filter(({ head }) => isPrivateThread(head)),
  }
}

function addPart(found: Map<string, Conversation>, head: DiscordHead, path: string): void {
  const conversation = found.get(head.channel.id)
  if (conversation) conversation.paths.push(path)
  else found.set(head.channel.id, { head, paths: [path] })
}

/** Files that came with messages lie in folders beside, and may be JSON as well. */
function isCandidate(path: string): boolean {
  return /\.json$/i.test(path) && !/(?:_Files|_media)\/|^__MACOSX\//i.test(path)
}

/** `general [123] [part 10].json` comes after `… [part 9].json` and `….json`. */
function byPart(a: string, b: string): number {
  return partOf(a) - partOf(b) || (a < b ? -1 : 1)
}

function partOf(path: string): number {
  return Number(/\[part (\d{1,6})\]\.json$/i.exec(path)?.[1] ?? 1)
}

/** Ids count up with time. */
function byAge({ head: a }: Conversation, { head: b }: Conversation): number {
  const [one, other] = [a.channel.id, b.channel.id]
  return one.length - other.length || (one < other ? -1 : 1)
}

/** Where the messages begin; in what comes before, a quote within a text is escaped. */
const beginsMessages = /"messages"\s*:\s*\[/
const longestHead = 64 * 1024

async function readHead(
  bundle: Bundle,
  path: string,
  report: Report,
): Promise<DiscordHead | undefined> {
  const content = await bundle.read(path).catch(() => undefined)
  const text = content?.subarray(0, longestHead).toString('utf8') ?? ''
  const end = beginsMessages.exec(text)?.index
  const head = end === undefined ? await readJson(bundle, path, report) : parseHead(text, end)
  return DiscordHead.safeParse(head).data
}

function parseHead(text: string, end: number): unknown {
  try {
    return parseJson(`${text.slice(0, end)}"messages":[]}`.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
