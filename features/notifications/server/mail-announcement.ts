import { z } from 'zod'
import {
  communityNames,
  type Member,
  memberNames,
  membersNamed,
} from '#features/communities/server/index.ts'
import {
  openedBy,
  type StandingResource,
  standingResources,
} from '#features/library/server/index.ts'
import { findById, provenAddress } from '#features/people/server/index.ts'
import type { StepView } from '#features/releases/contract.ts'
import { plansOf } from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom, now, plus } from '#lib/time.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { sees } from '#platform/server/log/audience.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import { oldestNews } from '../limits.ts'
import { announcementLetter } from './announcement-letter.ts'
import { mailWishesOf } from './mail-wishes.ts'
import { notifications } from './tables.ts'

const Payload = z.object({ community: z.uuid(), resource: z.uuid() })

type Lent = { config: Config; transact: Transact }

/**
 * The job that mails an announcement to those to whom it was opened lately. A mail has an id made of what it tells and whom, and stays in
 * the outbox for a month, without its words: so each is told once, however often it is changed or opens to more.
 */
export function mailAnnouncementTask({ config, transact }: Lent): JobTask {
  return async (payload) => {
    const { community, resource } = Payload.parse(payload)
    await transact(async (tx) => {
      await notifications(tx)
        .deleteFrom('notification_announcement')
        .where('community_id', '=', community)
        .where('resource_id', '=', resource)
        .execute()
      const [announcement] = await standingResources(tx, community, [resource])
      if (announcement?.status === 'published') await mailReaders(tx, config, announcement)
    })
  }
}

async function mailReaders(tx: Tx, config: Config, announcement: StandingResource): Promise<void> {
  const { community, id, author } = announcement
  const all = await memberNames(tx, community)
  const names = new Map(all.map(({ id: member, name }) => [member, name]))
  const place = (await communityNames(tx, [community])).get(community) ?? ''
  const plan = (await plansOf(tx, community, [id])).get(id) ?? []
  const opened = new Set(await openedBy(tx, community, id))
  const wanted = all.map(({ id: member }) => ({ community, member }))
  for (const member of (await membersNamed(tx, wanted)).values())
    if (
      member.member !== author &&
      !opened.has(member.member) &&
      isNewTo(member, announcement, plan)
    )
      await mailMember(tx, config, member, { announcement, names, place })
}

/** Whether somebody reads it, and has done so only since lately. */
function isNewTo(
  { keys }: Member,
  { opensTo }: StandingResource,
  plan: readonly StepView[],
): boolean {
  if (!sees(keys, opensTo)) return false
  const at = now()
  const times = plan
    .filter(({ audience, from }) => instantFrom(from) <= at && sees(keys, audience))
    .map(({ from }) => instantFrom(from))
  const [first] = times.sort()
  return first !== undefined && first > plus(at, -oldestNews)
}

interface Told {
  announcement: StandingResource
  names: ReadonlyMap<Id, string>
  /** The community's name. */
  place: string
}

async function mailMember(tx: Tx, config: Config, member: Member, told: Told): Promise<void> {
  const to = await provenAddress(tx, member.person)
  const holder = await findById(tx, member.person)
  const wishes = await mailWishesOf(tx, member.person)
  if (!to || !holder || !wishes.announcements) return
  const letter = announcementLetter({ ...told, config, member, language: holder.language })
  const { community, id: resource } = told.announcement
  const id = derivedId(['notifications.announcement', community, resource, member.member])
  await sendMail(tx, { ...letter, id, to, kind: 'notifications.announcement' })
}
