import { z } from 'zod'
import { faceOf, type Member, memberFor } from '#features/communities/server/index.ts'
import { findByEmail } from '#features/people/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { type Letter, writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { guestMails } from '../../messages/guest-mails.ts'
import { findEvent } from '../access.ts'
import { publicPath } from '../public/addresses.ts'
import { whenThere } from '../public/when.ts'
import { findRequest, type GuestRequest, giveSecret } from './guest-requests.ts'

const Payload = z.object({ community: z.uuid(), id: z.uuid() })

/** The job that mails the link by which somebody shows that an address is theirs; members are led to where they sign up. */
export function mailRequestTask({
  transact,
  config,
}: Pick<Platform, 'transact' | 'config'>): JobTask {
  return async (payload) => {
    const { community, id } = Payload.parse(payload)
    await transact(async (tx) => {
      const request = await findRequest(tx, community, id)
      if (!request || request.isMailed) return
      const letter = await letterFor(tx, request, config.publicUrl)
      if (!letter) return
      const written = writeLetter(letter, request.language)
      await sendMail(tx, { to: request.email, kind: 'events.confirm-guest', ...written })
    })
  }
}

async function letterFor(
  tx: Tx,
  request: GuestRequest,
  publicUrl: string,
): Promise<Letter | undefined> {
  const { community, event: id, language, email } = request
  const [host, event] = await Promise.all([faceOf(tx, community), findEvent(tx, community, id)])
  if (!host || !event) return undefined
  const date = event.occurrences.find(({ id }) => id === request.pool) ?? event.occurrences[0]
  const when = date ? whenThere(language, event.zone, date) : ''
  const about = { title: event.title, when }
  const secret = await giveSecret(tx, request)
  const member = await memberWith(tx, community, email)
  if (member) {
    const url = `${publicUrl}/c/${member.slug}/events/${id}`
    return guestMails[language].member({ ...about, url })
  }
  const url = `${publicUrl}${publicPath({ id, host })}/confirm/${secret}`
  return guestMails[language].confirm({ ...about, url })
}

/** The member whose address it is, if it is one's. */
export async function memberWith(
  tx: Tx,
  community: string,
  email: string,
): Promise<Member | undefined> {
  const account = await findByEmail(tx, email)
  return account && memberFor(tx, account.id, community).catch(none)
}

function none(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
