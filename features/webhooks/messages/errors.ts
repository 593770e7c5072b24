import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const webhookErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'webhook.leads-manage': 'Only leads let tools post here.',
    'webhook.too-many': ({ most }) => `There are ${most} webhooks already. Revoke one first.`,
    'webhook.id-taken': 'This webhook could not be made. Try it once more.',
  },
  de: {
    'webhook.leads-manage': 'Nur wer leitet, lässt Werkzeuge hier schreiben.',
    'webhook.too-many': ({ most }) => `Es gibt schon ${most} Webhooks. Widerrufe zuerst einen.`,
    'webhook.id-taken': 'Dieser Webhook ließ sich nicht anlegen. Versuch es noch einmal.',
  },
}
