import type { Context, Hono } from 'hono'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { noEventPage } from '../public/event-page.ts'
import { readerOf } from '../public/reader.ts'
import { changeSeat, claimGuestSeat, giveUpSeat } from './change-seat.ts'
import type { Coming } from './confirm-request.ts'
import { readSaidForm } from './guest-form.ts'
import { type GuestSeat, guestSeatFor } from './guest-seat.ts'
import { saidWrong } from './said-wrong.ts'
import { seatPage } from './seat-page.ts'
import { sentForm } from './sent-form.ts'
import { ticketPage } from './ticket-page.ts'

type Lent = Pick<Platform, 'database' | 'config'> & Coming

const seatAt = '/e/:community/:event/seat/:token'

/** The own page of each guest, by the link in their mails: how they stand, their ticket, and changing what they said. */
export function mountSeat(app: Hono, lent: Lent): void {
  const { database, config } = lent

  app.get(seatAt, async (c) => {
    const reader = await readerOf(c, lent)
    c.header('Cache-Control', 'private, no-store')
    const seat = await find(c)
    if (!seat) return c.html(noEventPage(reader, eventPathOf(c)), 404)
    const own = pathFor(c, seat)
    return own === c.req.path ? c.html(seatPage(reader, seat, own)) : c.redirect(own, 303)
  })
  app.get(`${seatAt}/ticket`, async (c) => {
    const reader = await readerOf(c, lent)
    c.header('Cache-Control', 'private, no-store')
    const seat = await find(c)
    if (!seat) return c.html(noEventPage(reader, eventPathOf(c)), 404)
    const own = ownPath(c, seat)
    const hasTicket = seat.rsvp.status === 'going' && seat.event.status === 'published'
    return hasTicket ? c.html(ticketPage(reader, seat, own)) : c.redirect(own, 303)
  })
  app.post(`${seatAt}/change`, (c) =>
    act(c, async (seat, language) =>
      changeSeat(lent, seat, readSaidForm(language, await sentForm(c), seat.event)),
    ),
  )
  app.post(`${seatAt}/claim`, (c) => act(c, (seat) => claimGuestSeat(lent, seat)))
  app.post(`${seatAt}/give-up`, (c) => act(c, (seat) => giveUpSeat(lent, seat)))

  async function act(
    c: Context,
    run: (seat: GuestSeat, language: 'en' | 'de') => Promise<unknown>,
  ): Promise<Response> {
    const reader = await readerOf(c, lent)
    const seat = await find(c)
    if (!seat) return c.html(noEventPage(reader, eventPathOf(c)), 404)
    const own = ownPath(c, seat)
    try {
      await run(seat, reader.language)
      return c.redirect(own, 303)
    } catch (error) {
      const { status, problem } = saidWrong(error, reader.language)
      return c.html(seatPage(reader, seat, own, problem), status)
    }
  }

  function find(c: Context): Promise<GuestSeat | undefined> {
    const { community = '', token = '' } = c.req.param()
    return guestSeatFor(database, config.secret, community, token).catch(none)
  }
}

/** The path of the seat's page, below which this is. */
function ownPath(c: Context, seat: GuestSeat): string {
  return pathFor(c, seat).replace(/\/[\w-]+$/, '')
}

/** This path, with the event that the seat is at by now: dates of a series may have gone over into another. */
function pathFor(c: Context, { event }: GuestSeat): string {
  return c.req.path.split('/').with(3, event.id).join('/')
}

function eventPathOf(c: Context): string {
  return c.req.path.split('/').slice(0, 4).join('/')
}

function none(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
