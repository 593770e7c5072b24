import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { EmojiView } from '../contract.ts'
import { listEmoji } from './find-emoji.ts'
import { presentEmoji } from './present.ts'
import { removeEmoji } from './remove-emoji.ts'

const all = '/communities/{community}/emoji'

/** The routes of emoji; adding takes a picture as it is, see `mount-emoji.ts`. */
export const emojiRoutes = [
  route.get(all, {
    actor: member,
    summary: 'The emoji of a community',
    reply: z.array(EmojiView),
    run: async ({ db, actor }) => (await listEmoji(db, actor.community)).map(presentEmoji),
  }),
  route.delete(`${all}/{name}`, {
    actor: member,
    summary: 'Remove an emoji',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeEmoji(tx, actor, params.name),
  }),
]

export type EmojiRoutes = (typeof emojiRoutes)[number]
