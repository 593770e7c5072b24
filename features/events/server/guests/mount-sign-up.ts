import type { Hono } from 'hono'
import { faceOf } from '#features/communities/server/index.ts'
import { isStorable } from '#lib/text.ts'
import type { Platform } from '#platform/server/feature.ts'
import { addressOf } from '#platform/server/http/app.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { findEvent } from '../access.ts'
import { eventPage, noEventPage } from '../public/event-page.ts'
import { findPublic, memberOf, readerOf } from '../public/reader.ts'
import { toMembersPage } from '../public/way-in.ts'
import { type Coming, confirmRequest } from './confirm-request.ts'
import { requestOf } from './guest-requests.ts'
import { guestSeatIn } from './guest-seat.ts'
import { askedPage, confirmPage, spentPage } from './pages.ts'
import { saidWrong } from './said-wrong.ts'
import { seatToken } from './seat-link.ts'
import { sentForm } from './sent-form.ts'
import { signUp } from './sign-up.ts'
import { signUpForm } from './sign-up-form.ts'

type Lent = Pick<Platform, 'database' | 'config'> & Coming

/** How people sign up who are no members: a form, a mail, and a page with one button. Works without script. */
export function mountSignUp(app: Hono, lent: Lent): void {
  const { database, config } = lent
  const limits = limiter()
  const from = addressOf(config.trustProxy)

  app.post('/e/:community/:event/sign-up', async (c) => {
    const reader = await readerOf(c, lent)
    const { community, event: id } = c.req.param()
    const path = `/e/${community}/${id}`
    const event = await findPublic(database, reader, { community, event: id })
    if (!event) return c.html(noEventPage(reader, path), 404)
    const member = await memberOf(database, reader, event)
    if (member) return c.redirect(toMembersPage(member, event), 303)
    const sent = await sentForm(c)
    try {
      const came = await signUp({ ...lent, limits }, reader, event, sent, from(c))
      return c.redirect(
        came === 'mailed' ? `${path}/asked` : seatPath(path, event.host.id, came),
        303,
      )
    } catch (error) {
      const { status, problem, errors } = saidWrong(error, reader.language)
      const form = signUpForm(reader, event, { values: sent, errors }, problem)
      return c.html(eventPage(reader, event, form), status)
    }
  })

  app.get('/e/:community/:event/asked', async (c) => {
    const { community, event } = c.req.param()
    return c.html(askedPage(await readerOf(c, lent), `/e/${community}/${event}`))
  })

  app.get('/e/:community/:event/confirm/:secret', async (c) => {
    const reader = await readerOf(c, lent)
    const { community, event, secret } = c.req.param()
    const about = await aboutOf(community, secret)
    if (!about) return c.html(spentPage(reader, `/e/${community}/${event}`), 410)
    const path = `/e/${community}/${about.event.id}`
    const { request, host } = about
    const { guest, pool } = request
    const seat = guest && (await guestSeatIn(database, host.id, pool, guest))
    if (seat) return c.redirect(seatPath(path, host.id, seat), 303)
    return c.html(confirmPage(reader, about, request))
  })

  app.post('/e/:community/:event/confirm/:secret', async (c) => {
    const reader = await readerOf(c, lent)
    const { community, event, secret } = c.req.param()
    const about = await aboutOf(community, secret)
    if (!about) return c.html(spentPage(reader, `/e/${community}/${event}`), 410)
    const path = `/e/${community}/${about.event.id}`
    try {
      const came = await confirmRequest(lent, about.host.id, secret)
      if (came.member) return c.redirect(toMembersPage(came.member, about.event), 303)
      return c.redirect(seatPath(path, about.host.id, came.seat), 303)
    } catch (error) {
      const { status, problem } = saidWrong(error, reader.language)
      return c.html(confirmPage(reader, about, about.request, problem), status)
    }
  })

  /** By the event that it is about now: dates of a series may have gone over into another. */
  async function aboutOf(community: string, secret: string) {
    const host = isStorable([community, secret]) ? await faceOf(database, community) : undefined
    const request = host && (await requestOf(database, host.id, secret))
    const event = request && (await findEvent(database, request.community, request.event))
    return host && request && event ? { host, request, event } : undefined
  }

  function seatPath(path: string, community: string, id: string): string {
    return `${path}/seat/${seatToken(config.secret, { community, id })}`
  }
}
