import type { Hono } from 'hono'
import type { Platform } from '#platform/server/feature.ts'
import { answerFile } from '#platform/server/http/file-answer.ts'
import { emptyDraft } from '../guests/guest-fields.ts'
import { signUpForm } from '../guests/sign-up-form.ts'
import { framed } from './addresses.ts'
import { embedPage } from './embed-page.ts'
import { eventPage, noEventPage } from './event-page.ts'
import { publicEventFor } from './public-event.ts'
import { publicPicture } from './public-picture.ts'
import { findPublic, memberOf, passerBy, readerOf } from './reader.ts'
import { wayForMembers } from './way-in.ts'

/** The pages of events for those who are no members of their community. */
export function mountPublic(app: Hono, platform: Platform): void {
  const { database } = platform
  const store = platform.files.area('files')

  app.get('/e/:community/:event', async (c) => {
    const reader = await readerOf(c, platform)
    const event = await findPublic(database, reader, c.req.param())
    if (!event) return c.html(noEventPage(reader, c.req.path), 404)
    const member = await memberOf(database, reader, event)
    const way = member
      ? wayForMembers(reader, member, event)
      : signUpForm(reader, event, emptyDraft)
    return c.html(eventPage(reader, event, way))
  })

  app.get('/e/:community/:event/files/:file', async (c) => {
    const { who } = await readerOf(c, platform)
    const { community, event, file } = c.req.param()
    const found = await publicEventFor(database, who, community, event)
    return answerFile(c, await publicPicture(database, store, who, found, file))
  })

  app.get(`${framed}/:community/:event`, async (c) => {
    const reader = await passerBy(c, platform)
    const event = await findPublic(database, reader, c.req.param())
    return event ? c.html(embedPage(reader, event)) : c.html(noEventPage(reader, c.req.path), 404)
  })
}
