import type { Instant } from '#lib/time.ts'
import { readInline } from '#platform/server/discord/inline.ts'
import type { DiscordReferences } from '#platform/server/discord/references.ts'
import { type Block, text } from '#platform/server/markdown/tree.ts'
import type { ArchiveItem, ImportWords } from '../archive.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { cutBody, longestBody } from '../cut-body.ts'
import type { Report } from '../report.ts'
import { saidIn } from './body.ts'
import { kindOf } from './kinds.ts'
import type { Conversation } from './layout.ts'
import type { People } from './people.ts'
import { reactionsOf } from './reactions.ts'
import { type DiscordLine, readFile } from './read-file.ts'
import type { DiscordMessage, DiscordUser } from './shapes.ts'
import { madeAt, timeOf } from './snowflake.ts'

interface Around {
  bundle: Bundle
  report: Report
  progress: { done: number }
  words: ImportWords
  people: People
  referencesIn: (message: DiscordMessage) => DiscordReferences
}

type Pins = ReadonlyMap<string, { byKey: string; at: Instant }>
/** What answers may quote, by the id of the message. */
type Earlier = Map<string, { author: DiscordUser; words: string }>

/** Makes what reads the files of one conversation as messages of a channel. */
export function messageReader(around: Around) {
  const { bundle, report, progress, people } = around
  const paths = new Set(bundle.paths)
  return async function* read(
    conversation: Conversation,
    channelKey: string,
  ): AsyncGenerator<ArchiveItem, void> {
    const earlier: Earlier = new Map()
    for (const path of conversation.paths) {
      const lines = await readFile(bundle, path, report)
      const pins = pinsIn(lines, people)
      for (const line of lines) {
        const item = readLine({ ...around, path, paths, pins, earlier }, line, channelKey)
        if (item) yield item
      }
      progress.done += 1
    }
  }
}

/** Who pinned what is told by lines of their own. */
function pinsIn(lines: readonly DiscordLine[], people: People): Pins {
  const pins = new Map<string, { byKey: string; at: Instant }>()
  for (const { message, at } of lines) {
    const { author, reference } = message
    if (kindOf(message) !== 'pin' || !author || !reference?.messageId) continue
    const byKey = people.meet(author)
    if (!people.isBot(byKey)) pins.set(reference.messageId, { byKey, at })
  }
  return pins
}

interface Within extends Around {
  path: string
  paths: ReadonlySet<string>
  pins: Pins
  earlier: Earlier
}

function readLine(within: Within, line: DiscordLine, channelKey: string): ArchiveItem | undefined {
  const { report, people, pins, earlier } = within
  const { message, key, at, where } = line
  const { author } = message
  const kind = kindOf(message)
  if (kind !== 'said' && kind !== 'join') return void report.skip(kind)
  if (!author) return void report.skip('no-author', where)
  people.hear(message)
  const authorKey = people.meet(author)
  if (kind === 'join') return { kind, join: { personKey: authorKey, at } }
  const { body, files, missing } = withQuote(within, message)
  for (const reason of missing) report.skip(reason)
  if (body === '' && files.length === 0) return void report.skip('empty', where)
  if (body.length > longestBody) report.note('cut-short', where)
  earlier.set(key, { author, words: firstWords(message.content ?? '') })
  const reactions = reactionsOf(message, people, report)
  const editedAt = timeOf(message.timestampEdited)
  const pinned = message.isPinned && (pins.get(key) ?? { byKey: undefined, at })
  return {
    kind: 'message',
    message: {
      channelKey,
      key,
      idAt: madeAt(key),
      authorKey,
      at,
      body: cutBody(body),
      ...(editedAt && { editedAt }),
      ...(reactions.length > 0 && { reactions }),
      ...(pinned && { pinned }),
      ...(files.length > 0 && { files }),
    },
  }
}

/** What a message says, below the first words of what it answers. */
function withQuote(
  { people, words, path, paths, earlier, referencesIn }: Within,
  message: DiscordMessage,
) {
  const references = referencesIn(message)
  const said = saidIn(message, [], { references, words, path, paths })
  const answered = earlier.get(message.reference?.messageId ?? '')
  if (!answered || (said.body === '' && said.files.length === 0)) return said
  people.meet(answered.author)
  const quote = quoteOf(answered, references)
  return saidIn(message, [quote], { references, words, path, paths })
}

function quoteOf(
  { author, words }: { author: DiscordUser; words: string },
  references: DiscordReferences,
): Block {
  const [first = []] = readInline(words, references)
  const line = [references.member(author.id), text(words ? ': ' : ''), ...first]
  return { kind: 'quote', blocks: [{ kind: 'lines', lines: [line] }] }
}

const longestQuote = 160

function firstWords(content: string): string {
  const line = content.split('\n').find((each) => each.trim() !== '') ?? ''
  const plain = line.replace(/^(?:>>> ?|> ?|#{1,3} |-# |```\w*)+/, '').trim()
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote).toWellFormed()} …` : plain
}
