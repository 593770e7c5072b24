import { listMemberships, type Member, memberFor } from '#features/communities/server/index.ts'
import { longestName, uploadFile, uploadingWith } from '#features/files/server/index.ts'
import { type PostView, Words } from '#features/forum/contract.ts'
import { longestPost, postsFor, topicsAt, writeReplies } from '#features/forum/server/index.ts'
import { type AccountHolder, findByEmail, provenAddress } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { limiter } from '#platform/server/http/limit.ts'
import type { Attachment, MailReceiver, ReceivedMail } from '#platform/server/mail-in/receiver.ts'
import { answersBy } from '../limits.ts'
import { postMails } from '../messages/mails.ts'
import { type LeftOut, mailLeftOut, mailRefusal } from './reply-letters.ts'
import { isReplyName, topicOfName } from './reply-token.ts'

/** Takes answers to mails about topics: each becomes a reply by whoever owns the address that it went to. */
export function replyReceiver(platform: Platform): MailReceiver {
  const { database, config } = platform
  const limits = limiter()
  return {
    markers: Object.values(postMails).map(({ answerAbove }) => answerAbove),
    knows: isReplyName,
    admits: async (name, from) =>
      (await answering(database, config.secret, name, from)) !== undefined,
    take: async (name, from, read) => {
      const who = await answering(database, config.secret, name, from)
      if (!who) throw new Error('somebody changed their address while they wrote from it')
      limits.take(answersBy, who.person.id)
      await takeReply(platform, who, await read())
    },
  }
}

/** Who answers, and in which topic. */
interface Answering {
  person: AccountHolder
  topicId: Id
}

/** Whose address it is that a mail is from, if they have shown that it is theirs and the name leads to a topic for them. */
async function answering(
  db: Db,
  secret: string,
  name: string,
  from: string,
): Promise<Answering | undefined> {
  const person = await findByEmail(db, from)
  const topicId = person && topicOfName(secret, person.id, name)
  if (!topicId || (await provenAddress(db, person.id)) !== from) return undefined
  return { person, topicId }
}

/**
 * Posts an answer as any reply is posted. What the topic refuses goes back by mail to who wrote it, with their words; the same mail again
 * posts nothing and mails nothing.
 */
async function takeReply(platform: Platform, who: Answering, mail: ReceivedMail): Promise<void> {
  const member = await memberIn(platform.database, who)
  try {
    if (!member) throw new Refusal(404, 'answer.topic-gone')
    const { post, leftOut } = await postAnswer(platform, { ...who, member }, mail)
    if (leftOut.length > 0) await mailLeftOut(platform, { ...who, member, mail, post, leftOut })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    await mailRefusal(platform, { ...who, member, mail, refusal: error })
  }
}

/** Who they are in the community of the topic; undefined once they left it. */
async function memberIn(db: Db, { person, topicId }: Answering): Promise<Member | undefined> {
  const places = (await listMemberships(db, person.id)).map(({ id }) => ({
    community: id,
    topicId,
  }))
  const [topic] = (await topicsAt(db, places)).values()
  return topic && memberFor(db, person.id, topic.community).catch(missing)
}

function missing(error: unknown): undefined {
  if (error instanceof NotFound) return undefined
  throw error
}

interface Answer extends Answering {
  member: Member
}

async function postAnswer(
  platform: Platform,
  { person, member, topicId }: Answer,
  mail: ReceivedMail,
): Promise<{ post: PostView; leftOut: LeftOut[] }> {
  const key = ['notifications.answer', person.id, topicId, mail.key]
  const { community } = member
  const words = withoutLinksOfMails(mail.words, platform.config.publicUrl)
  const files = await upload(platform, member, key, mail)
  const body = bodyOf(withFiles(words, files.taken), files.leftOut)
  const replyTo = await answered(platform.database, member, topicId, mail)
  const id = derivedId(key, mail.at)
  const reply = { person: person.id, community, topicId, id, body, replyTo }
  const [outcome] = await platform.transact((tx) => writeReplies(tx, [reply]))
  if (!outcome || !('ok' in outcome)) throw outcome?.error ?? new NotFound('topic')
  return { post: outcome.ok, leftOut: files.leftOut }
}

function bodyOf(text: string, leftOut: readonly LeftOut[]): string {
  if (text.length > longestPost) throw new Refusal(413, 'answer.too-long', { most: longestPost })
  const body = Words.safeParse(text)
  if (!body.success) throw leftOut[0]?.refusal ?? new Refusal(422, 'answer.empty')
  return body.data
}

/** Whoever has the link at the end of a mail stops its owner's mails, so that it is never shown to others. */
function withoutLinksOfMails(words: string, publicUrl: string): string {
  const links = new RegExp(`<?${RegExp.escape(publicUrl)}/mails/stop/[^\\s>)]+>?`, 'g')
  return words.replaceAll(links, '').trim()
}

interface Taken {
  /** Its place among the attachments. */
  at: number
  id: Id
  name: string
  isPicture: boolean
}

async function upload(
  platform: Platform,
  member: Member,
  key: readonly string[],
  { attachments, at: time }: ReceivedMail,
): Promise<{ taken: Taken[]; leftOut: LeftOut[] }> {
  const taken: Taken[] = []
  const leftOut: LeftOut[] = []
  for (const [at, { name, content }] of attachments.entries()) {
    try {
      const id = derivedId([...key, `${at}`], time)
      const file = { id, name: plain(name), content: once(content) }
      const { type } = await uploadFile(uploadingWith(platform), member, file)
      taken.push({ at, id, name, isPicture: type.startsWith('image/') })
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      leftOut.push({ name, refusal: error })
    }
  }
  return { taken, leftOut }
}

function plain(name: string): string {
  const shown = name
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, longestName)
    .toWellFormed()
  return shown.trim() || 'file'
}

function once(content: Attachment['content']) {
  return {
    announced: content.length,
    async *[Symbol.asyncIterator]() {
      yield content
    },
  }
}

/** Files stand where the mail shows them, the others below. */
function withFiles(words: string, files: readonly Taken[]): string {
  const shown = new Set<Taken>()
  const placed = words.replaceAll(/!\[\]\(cid:(\d+)\)/g, (_, at: string) => {
    const file = files.find((each) => each.at === Number(at))
    if (!file) return ''
    shown.add(file)
    return reference(file)
  })
  const below = files.filter((file) => !shown.has(file)).map(reference)
  return [placed, ...below].filter(Boolean).join('\n\n')
}

function reference({ id, name, isPicture }: Taken): string {
  const words = name.replaceAll(/[[\]\\\n]/g, ' ').trim()
  return `${isPicture ? '!' : ''}[${words}](file:${id})`
}

/** The number of the post that a mail told of, if it told of one alone and that is not the first, which every reply answers. */
async function answered(
  db: Db,
  member: Member,
  topicId: Id,
  { answers = '' }: ReceivedMail,
): Promise<number | undefined> {
  const [, id] = /^post-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-/.exec(answers) ?? []
  const [post] = id ? await postsFor(db, member, [id]) : []
  return post && post.topicId === topicId && post.number > 1 ? post.number : undefined
}
