import type { Member } from '#features/communities/server/index.ts'
import { longestName, uploadFile, uploadingWith } from '#features/files/server/index.ts'
import { Words } from '#features/forum/contract.ts'
import { longestPost, postsFor, writeReplies } from '#features/forum/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { Attachment, ReceivedMail } from '#platform/server/mail-in/receiver.ts'
import { type Answer, type Answered, type LeftOut, withoutLinksOfMails } from './answer.ts'

/** Posts an answer in its topic as any reply is posted. */
export async function answerTopic(
  platform: Platform,
  { person, member, place: { id: topicId }, mail }: Answer,
): Promise<Answered> {
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
  return { at: `/${outcome.ok.number}`, leftOut: files.leftOut }
}

function bodyOf(text: string, leftOut: readonly LeftOut[]): string {
  if (text.length > longestPost) throw new Refusal(413, 'answer.too-long', { most: longestPost })
  const body = Words.safeParse(text)
  if (!body.success) throw leftOut[0]?.refusal ?? new Refusal(422, 'answer.empty')
  return body.data
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
