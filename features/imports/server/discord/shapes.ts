import * as z from 'zod'

// Written by many versions of a tool, with many options, so a field of a wrong type counts as absent.
const words = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const number = z.number().optional().catch(undefined)
const list = z.array(z.unknown()).optional().catch(undefined)
/** Ids are written as text, by some tools as numbers. */
const key = z.union([z.string().min(1).max(100), z.int().nonnegative().transform(String)])

/** The beginning of a file: where its messages were said. */
export const DiscordHead = z.object({
  guild: z
    .object({ id: key.optional().catch(undefined), name: words })
    .catch({})
    .default({}),
  channel: z.object({
    id: key,
    type: words,
    categoryId: key.optional().catch(undefined),
    category: words,
    name: words,
    topic: words,
  }),
})
export type DiscordHead = z.infer<typeof DiscordHead>

export const DiscordUser = z.object({
  id: key,
  name: words,
  nickname: words,
  isBot: flag,
  roles: list,
})
export type DiscordUser = z.infer<typeof DiscordUser>

export const DiscordRole = z.object({ id: key, name: z.string().min(1) })

/** A message. Only its being an object is required. */
export const DiscordMessage = z.object({
  id: key.optional().catch(undefined),
  type: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  timestamp: words,
  timestampEdited: words,
  isPinned: flag,
  content: words,
  author: DiscordUser.optional().catch(undefined),
  attachments: list,
  embeds: list,
  stickers: list,
  reactions: list,
  mentions: list,
  reference: z
    .object({ messageId: key.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})
export type DiscordMessage = z.infer<typeof DiscordMessage>

export const DiscordAttachment = z.object({ url: words, fileName: words }).catch({})
export const DiscordSticker = z.object({ name: words }).catch({})

export const DiscordReaction = z.object({
  emoji: z.object({ id: z.unknown().optional(), name: words, code: words }),
  count: number,
  users: list,
})

/** What a bot wrote in a box, or the preview of a link. */
export const DiscordEmbed = z
  .object({
    title: words,
    url: words,
    description: words,
    author: z.object({ name: words }).optional().catch(undefined),
    footer: z.object({ text: words }).optional().catch(undefined),
    fields: list,
  })
  .catch({})

export const DiscordField = z.object({ name: words, value: words }).catch({})
