import type { Feature, Platform } from '#platform/server/feature.ts'
import { webhookErrors } from '../messages/errors.ts'
import { answerDiscord, describeToDiscord } from './discord/answer-discord.ts'
import { receiving } from './receive.ts'
import { webhookRoutes } from './routes.ts'
import { answerSlack } from './slack/answer-slack.ts'

export { createWebhook } from './create-webhook.ts'

/** Addresses at which tools of other places post into channels. */
export function createWebhooks(platform: Platform): Feature {
  return {
    name: 'webhooks',
    migrations: `${import.meta.dirname}/../migrations`,
    errorTexts: webhookErrors,
    routes: webhookRoutes,
    foreign: ['/hooks/'],
    mount(app) {
      const received = receiving(platform)
      app.post('/hooks/slack/:token', (c) => answerSlack(c, received))
      app.post('/hooks/discord/:id/:token', (c) => answerDiscord(c, received))
      app.get('/hooks/discord/:id/:token', (c) => describeToDiscord(c, received))
      app.all('/hooks/*', (c) => c.text('no_service', 404))
    },
  }
}
