import type { Context, Hono } from 'hono'
import { faceOf, readingOf } from '#features/communities/server/index.ts'
import { isStorable } from '#lib/text.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { addressOf } from '#platform/server/http/app.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { hashOf } from '#platform/server/secret-token.ts'
import { guestSeatFor } from '../guests/guest-seat.ts'
import { findPublic, readerOf } from '../public/reader.ts'
import { answerCalendar, fileNameOf } from './answer-calendar.ts'
import { feedWith } from './feed-rows.ts'
import { publicCalendar, publicEntries, seatEntries } from './public-calendar.ts'
import { readFeed } from './read-feed.ts'

/** How often one feed is read, how often somebody may be wrong about an address, and read what is for everybody. */
const [feedLimit, guessLimit, publicLimit] = ['120/hour', '60/hour', '600/hour'] as const

/** Calendars that programs read: of a person by its secret, and of what is for everybody by plain addresses. */
export function mountFeeds(app: Hono, platform: Platform): void {
  const { database, config } = platform
  const limits = limiter()
  const from = addressOf(config.trustProxy)

  app.get('/calendars/:file{[\\w-]+\\.ics}', async (c) => {
    const token = c.req.param('file').replace(/\.ics$/, '')
    const feed = await feedWith(database, hashOf(token))
    if (feed) limits.take(feedLimit, feed.id)
    else limits.take(guessLimit, `guess ${from(c)}`)
    const { site, publicUrl } = await readingOf(c, platform)
    const file = feed && (await readFeed(database, feed, { site, publicUrl }))
    return file ? answerCalendar(c, file, fileNameOf(file.name ?? site)) : missing(c)
  })

  app.get('/e/:community/calendar.ics', async (c) => {
    limits.take(publicLimit, `public ${from(c)}`)
    const { publicUrl } = await readingOf(c, platform)
    const community = c.req.param('community')
    const host = isStorable(community) ? await faceOf(database, community) : undefined
    // What a private community has for everybody is in no list.
    if (!host?.name) return missing(c)
    const events = await publicCalendar(database, host, publicUrl)
    return answerCalendar(c, { name: host.name, events }, fileNameOf(host.name))
  })

  app.get('/e/:community/:event/calendar.ics', async (c) => {
    limits.take(publicLimit, `public ${from(c)}`)
    const reader = await readerOf(c, platform)
    const event = await findPublic(database, reader, c.req.param())
    if (!event) return missing(c)
    const events = await publicEntries(database, event, reader.publicUrl)
    return answerCalendar(c, { name: event.title, events }, fileNameOf(event.title))
  })

  app.get('/e/:community/:event/seat/:token/calendar.ics', async (c) => {
    const { community, token } = c.req.param()
    const seat = await guestSeatFor(database, config.secret, community, token).catch(none)
    if (seat) limits.take(feedLimit, seat.rsvp.id)
    else limits.take(guessLimit, `guess ${from(c)}`)
    if (!seat) return missing(c)
    const events = await seatEntries(database, seat, config)
    return answerCalendar(c, { events }, fileNameOf(seat.event.title))
  })
}

function missing(c: Context): Response {
  return c.text('', 404)
}

function none(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
