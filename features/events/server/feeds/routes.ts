import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { findById } from '#features/people/server/index.ts'
import { person } from '#platform/server/auth/session.ts'
import type { Config } from '#platform/server/config/index.ts'
import { route } from '#platform/server/http/route.ts'
import { FeedView, MakeFeed, NewFeed } from '../../contract.ts'
import { eventFor } from '../access.ts'
import { writeCalendar } from '../ics/write-calendar.ts'
import { eventPath } from '../paths.ts'
import { fileNameOf } from './answer-calendar.ts'
import { feedsOf } from './feed-rows.ts'
import { makeFeed } from './make-feed.ts'
import { memberEntries } from './member-calendar.ts'
import { revokeFeed } from './revoke-feed.ts'

const feeds = '/people/me/calendar-feeds'

/** The routes of what goes into people's own calendars. */
export function feedRoutes({ publicUrl }: Pick<Config, 'publicUrl'>) {
  return [
    route.get(feeds, {
      actor: person,
      summary: 'The addresses at which my calendars read',
      reply: z.array(FeedView),
      run: ({ db, actor }) => feedsOf(db, actor.id),
    }),
    route.post(feeds, {
      actor: person,
      summary: 'Make an address at which a calendar reads; it is told this once',
      body: MakeFeed,
      reply: NewFeed,
      limit: '30/hour',
      run: ({ tx, actor, body }) => makeFeed(tx, actor.id, body, publicUrl),
    }),
    route.delete(`${feeds}/{feedId}`, {
      actor: person,
      summary: 'Take such an address back',
      reply: z.null(),
      run: ({ tx, actor, params }) => revokeFeed(tx, actor.id, params.feedId),
    }),
    route.text(`${eventPath}/calendar.ics`, {
      actor: member,
      summary: 'An event as a calendar file',
      limit: '120/hour',
      run: async ({ db, actor, params }) => {
        const event = await eventFor(db, actor, params.eventId)
        const account = await findById(db, actor.person)
        const language = account?.language ?? 'en'
        const events = await memberEntries(db, actor, event, { publicUrl, language })
        const name = `${fileNameOf(event.title)}.ics`
        return { name, type: 'text/calendar', text: writeCalendar({ events }) }
      },
    }),
  ]
}
