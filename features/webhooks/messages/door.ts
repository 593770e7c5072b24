import { catalogue } from '#lib/messages.ts'

/** The one word of webhooks that stands outside their page, so that a first load brings no more than this. */
export const webhooksWords = catalogue({
  en: { webhooks: 'Webhooks' },
  de: async () => ({ webhooks: 'Webhooks' }),
})
