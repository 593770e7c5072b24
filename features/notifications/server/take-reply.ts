import { listMemberships, type Member, memberFor } from '#features/communities/server/index.ts'
import { topicsAt } from '#features/forum/server/index.ts'
import { standingResources } from '#features/library/server/index.ts'
import { type AccountHolder, findByEmail, provenAddress } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound, Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { limiter } from '#platform/server/http/limit.ts'
import type { MailReceiver, ReceivedMail } from '#platform/server/mail-in/receiver.ts'
import { answersBy } from '../limits.ts'
import { postMails } from '../messages/mails.ts'
import { answerAnnouncement } from './answer-announcement.ts'
import { answerTopic } from './answer-topic.ts'
import { mailLeftOut, mailRefusal } from './reply-letters.ts'
import { type AnswerPlace, isReplyName, placeOfName } from './reply-token.ts'

/** Takes answers to mails: each becomes a reply or a comment by whoever owns the address that it went to. */
export function replyReceiver(platform: Platform): MailReceiver {
  const { database, config } = platform
  const limits = limiter()
  return {
    markers: Object.values(postMails).flatMap(({ answerAbove }) => Object.values(answerAbove)),
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

/** Who answers, and where. */
interface Answering {
  person: AccountHolder
  place: AnswerPlace
}

/** Whose address it is that a mail is from, if they have shown that it is theirs and the name leads somewhere for them. */
async function answering(
  db: Db,
  secret: string,
  name: string,
  from: string,
): Promise<Answering | undefined> {
  const person = await findByEmail(db, from)
  const place = person && placeOfName(secret, person.id, name)
  if (!place || (await provenAddress(db, person.id)) !== from) return undefined
  return { person, place }
}

const take = { topic: answerTopic, announcement: answerAnnouncement }

/**
 * Does with an answer what would be done with it on the site. What is refused goes back by mail to who wrote it, with their words; the
 * same mail again adds nothing and mails nothing.
 */
async function takeReply(platform: Platform, who: Answering, mail: ReceivedMail): Promise<void> {
  const member = await memberIn(platform.database, who)
  try {
    if (!member) throw new Refusal(404, `answer.${who.place.of}-gone`)
    const { at, leftOut } = await take[who.place.of](platform, { ...who, member, mail })
    if (leftOut.length > 0) await mailLeftOut(platform, { ...who, member, mail, at, leftOut })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    await mailRefusal(platform, { ...who, member, mail, refusal: error })
  }
}

/** Who they are in the community of what they answer; undefined once they left it. */
async function memberIn(db: Db, { person, place }: Answering): Promise<Member | undefined> {
  const communities = (await listMemberships(db, person.id)).map(({ id }) => id)
  const community = await communityOf[place.of](db, communities, place.id)
  return community ? memberFor(db, person.id, community).catch(missing) : undefined
}

type InWhich = (db: Db, communities: readonly Id[], id: Id) => Promise<Id | undefined>

const communityOf: Record<AnswerPlace['of'], InWhich> = {
  async topic(db, communities, topicId) {
    const places = communities.map((community) => ({ community, topicId }))
    const [topic] = (await topicsAt(db, places)).values()
    return topic?.community
  },
  async announcement(db, communities, id) {
    for (const community of communities) {
      const [found] = await standingResources(db, community, [id])
      if (found?.kind === 'announcement') return community
    }
    return undefined
  },
}

function missing(error: unknown): undefined {
  if (error instanceof NotFound) return undefined
  throw error
}
