import { type Page, page } from '#platform/web/router/index.ts'
import { webhooksPath } from './places.ts'

export { WebhooksTab } from './webhooks-tab.tsx'

/** The page of webhooks in a community's settings. */
export const webhookPages: readonly Page[] = [
  page({
    path: webhooksPath,
    within: 'place',
    load: async () => (await import('./webhooks-page.tsx')).WebhooksPage,
  }),
]
