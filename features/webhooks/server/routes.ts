import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ChangeWebhook, CreateWebhook, NewWebhook, WebhookView } from '../contract.ts'
import { changeWebhook } from './change-webhook.ts'
import { createWebhook } from './create-webhook.ts'
import { presentWebhook, webhooksFor } from './hook-for.ts'
import { replaceToken } from './replace-token.ts'
import { revokeWebhook } from './revoke-webhook.ts'

const hooks = '/communities/{community}/webhooks'
const hook = `${hooks}/{webhookId}` as const

export const webhookRoutes = [
  route.get(hooks, {
    actor: member,
    summary: 'The webhooks of a community, for leads',
    reply: z.array(WebhookView),
    run: async ({ db, actor }) => (await webhooksFor(db, actor)).map(presentWebhook),
  }),
  route.post(hooks, {
    actor: member,
    summary: 'Let a tool post into a channel',
    body: CreateWebhook,
    reply: NewWebhook,
    limit: '30/hour',
    run: ({ tx, actor, body }) => createWebhook(tx, actor, body),
  }),
  route.patch(hook, {
    actor: member,
    summary: 'Change a webhook',
    body: ChangeWebhook,
    reply: WebhookView,
    run: ({ tx, actor, params, body }) => changeWebhook(tx, actor, params.webhookId, body),
  }),
  route.post(`${hook}/token`, {
    actor: member,
    summary: 'Give a webhook another token',
    reply: NewWebhook,
    limit: '30/hour',
    run: ({ tx, actor, params }) => replaceToken(tx, actor, params.webhookId),
  }),
  route.delete(hook, {
    actor: member,
    summary: 'Revoke a webhook',
    reply: z.null(),
    run: ({ tx, actor, params }) => revokeWebhook(tx, actor, params.webhookId),
  }),
]

export type WebhookRoutes = (typeof webhookRoutes)[number]
