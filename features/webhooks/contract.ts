import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { longestBotName } from './limits.ts'

const instant = z.string()
const BotName = z
  .string()
  .trim()
  .min(1)
  .max(longestBotName)
  .regex(/^\P{Cc}*$/u)
const Emoji = z.string().regex(/^\p{RGI_Emoji}$/v)

export const CreateWebhook = z.object({
  id: chosenId,
  channelId: id,
  name: BotName,
  /** One emoji; the initial of the name without it. */
  picture: Emoji.nullable().default(null),
})
export type CreateWebhook = z.output<typeof CreateWebhook>

export const ChangeWebhook = z.object({
  name: BotName.optional(),
  picture: Emoji.nullable().optional(),
  channelId: id.optional(),
})
export type ChangeWebhook = z.output<typeof ChangeWebhook>

export const WebhookView = z.object({
  id,
  channelId: id,
  name: z.string(),
  picture: z.string().nullable(),
  /** The last characters of its token, to tell addresses apart. */
  tokenEnd: z.string(),
  createdBy: id,
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  posts: z.int(),
})
export type WebhookView = z.output<typeof WebhookView>

/** A webhook with its token, which is shown this once. */
export const NewWebhook = WebhookView.extend({ token: z.string() })
export type NewWebhook = z.output<typeof NewWebhook>
