import { chatEmbeds } from '#features/chat/web/index.ts'
import { forumEmbeds } from '#features/forum/web/index.ts'
import type { Embed } from '#platform/web/markdown/long/embeds.tsx'

/** What features show where an address of theirs stands alone in a long text. */
export const embeds: readonly Embed[] = [...chatEmbeds, ...forumEmbeds]
