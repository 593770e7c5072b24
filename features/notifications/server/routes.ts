import { z } from 'zod'
import { person } from '#platform/server/auth/session.ts'
import type { Config } from '#platform/server/config/index.ts'
import { anyone, route } from '#platform/server/http/route.ts'
import { ChangeMailWishes, MailWishes, StopMails } from '../contract.ts'
import { changeMailWishes, mailWishesOf, stopMails } from './mail-wishes.ts'

const mails = '/people/me/mails'

export function notificationRoutes({ secret, smtpUrl }: Pick<Config, 'secret' | 'smtpUrl'>) {
  const sent = smtpUrl !== undefined
  return [
    route.get(mails, {
      actor: person,
      summary: 'Which mails I get',
      reply: MailWishes,
      run: async ({ db, actor }) => ({ ...(await mailWishesOf(db, actor.id)), sent }),
    }),
    route.patch(mails, {
      actor: person,
      summary: 'Change which mails I get',
      body: ChangeMailWishes,
      reply: MailWishes,
      run: async ({ tx, actor, body }) => ({
        ...(await changeMailWishes(tx, actor.id, body)),
        sent,
      }),
    }),
    route.post('/mails/stop', {
      actor: anyone,
      summary: 'Stop mails by the link of one',
      body: StopMails,
      reply: z.null(),
      limit: '60/hour',
      run: ({ tx, body }) => stopMails(tx, secret, body.token),
    }),
  ]
}

export type NotificationRoutes = ReturnType<typeof notificationRoutes>[number]
