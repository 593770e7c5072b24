import { html } from 'hono/html'
import { mergeAuthors, openFirstChannel } from '#features/chat/server/index.ts'
import type { CommunityListeners } from '#features/communities/server/index.ts'
import { eventsAtDoor } from '#features/events/server/index.ts'
import { mergeWriters, openFirstCategory } from '#features/forum/server/index.ts'
import { resourcesAtDoor } from '#features/library/server/index.ts'

/** What features to the right of communities do when something happens there, in the same transaction. */
export const communityListeners = {
  /** A community starts with a place to talk and one to write. */
  async created(tx, community) {
    await openFirstChannel(tx, community)
    await openFirstCategory(tx, community)
  },
  async merged(tx, merge) {
    await mergeAuthors(tx, merge)
    await mergeWriters(tx, merge)
  },
  /** What takes place, then what is kept. */
  async atDoor(...asked) {
    const [events, resources] = await Promise.all([
      eventsAtDoor(...asked),
      resourcesAtDoor(...asked),
    ])
    return {
      body: html`${events.body}${resources.body}`,
      styles: events.styles + resources.styles,
    }
  },
} satisfies CommunityListeners
