import type { Hono } from 'hono'
import type { Platform } from '#platform/server/feature.ts'
import { addressOf } from '#platform/server/http/app.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { stopMails } from './mail-wishes.ts'

/** Where the links of mails lead that stop them. Opened in a browser they show a page, which asks before it does anything. */
export const stopPaths = '/mails/stop/'

/** Takes the one click of a mail program (RFC 8058), which has no session and no cookie. */
export function mountStop(app: Hono, { config, transact }: Platform): void {
  const limits = limiter()
  const from = addressOf(config.trustProxy)
  app.post(`${stopPaths}:token`, async (c) => {
    limits.take('600/hour', from(c))
    await transact((tx) => stopMails(tx, config.secret, c.req.param('token')))
    return c.text('', 200)
  })
}
