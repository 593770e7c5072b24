import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { administrator, person } from '#platform/server/auth/session.ts'
import { route } from '#platform/server/http/route.ts'
import {
  CalendarSpan,
  CancelEvent,
  ChangeEvent,
  CopyEvent,
  CreateEvent,
  EventView,
  KeepTemplate,
  OrganisationEvents,
  PastEvents,
  ReturnEvent,
  TemplateView,
} from '../contract.ts'
import { pastFor } from './access.ts'
import { changeEvent } from './change-event.ts'
import type { comingRoutes } from './coming/routes.ts'
import { copyEvent } from './copy-event.ts'
import { createEvent } from './create-event.ts'
import { dateRoutes } from './dates/routes.ts'
import { doorRoutes } from './door/routes.ts'
import type { feedRoutes } from './feeds/routes.ts'
import { importRoutes } from './import/routes.ts'
import { organisationEvents } from './organisation/organisation-events.ts'
import { eventPath, eventsPath } from './paths.ts'
import { cancelEvent } from './publishing/cancel-event.ts'
import { publishEvent, returnEvent, submitEvent } from './publishing/decide.ts'
import { readEvent } from './read-event.ts'
import { removeEvent } from './remove-event.ts'
import {
  keepCentral,
  keepTemplate,
  removeCentral,
  removeTemplate,
  templatesOf,
} from './templates/templates.ts'

const bodyLimit = 512 * 1024
const templates = '/communities/{community}/event-templates'
const centralTemplates = '/organisation/event-templates'

const eventRoutes = [
  route.post(eventsPath, {
    actor: member,
    summary: 'Begin a draft of an event',
    body: CreateEvent,
    bodyLimit,
    reply: EventView,
    limit: '60/hour',
    run: ({ tx, actor, body }) => createEvent(tx, actor, body),
  }),
  route.get(`${eventsPath}/past`, {
    actor: member,
    summary: 'Events that are over, newest first',
    query: z.object({ before: z.iso.datetime().default('9999-12-31T00:00:00Z') }),
    reply: PastEvents,
    run: ({ db, actor, query }) => pastFor(db, actor, query.before),
  }),
  route.get(eventPath, {
    actor: member,
    summary: 'An event, and what I said about coming',
    reply: EventView,
    run: ({ db, actor, params }) => readEvent(db, actor, params.eventId),
  }),
  route.patch(eventPath, {
    actor: member,
    summary: 'Change an event',
    body: ChangeEvent,
    bodyLimit,
    reply: EventView,
    limit: '600/hour',
    run: ({ tx, actor, params, body }) => changeEvent(tx, actor, params.eventId, body),
  }),
  route.delete(eventPath, {
    actor: member,
    summary: 'Remove an event that was not published',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeEvent(tx, actor, params.eventId),
  }),
  route.post(`${eventPath}/copies`, {
    actor: member,
    summary: 'Begin a draft like an event, without its dates and links',
    body: CopyEvent,
    reply: EventView,
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => copyEvent(tx, actor, params.eventId, body),
  }),
  route.put(`${eventPath}/submitted`, {
    actor: member,
    summary: 'Hand an event to the leads',
    body: z.object({}),
    reply: EventView,
    run: ({ tx, actor, params }) => submitEvent(tx, actor, params.eventId),
  }),
  route.put(`${eventPath}/published`, {
    actor: member,
    summary: 'Publish an event',
    body: z.object({}),
    reply: EventView,
    run: ({ tx, actor, params }) => publishEvent(tx, actor, params.eventId),
  }),
  route.put(`${eventPath}/returned`, {
    actor: member,
    summary: 'Give back an event that was handed in, with a reason',
    body: ReturnEvent,
    reply: EventView,
    run: ({ tx, actor, params, body }) => returnEvent(tx, actor, params.eventId, body),
  }),
  route.put(`${eventPath}/cancelled`, {
    actor: member,
    summary: 'Call an event off',
    body: CancelEvent,
    reply: EventView,
    run: ({ tx, actor, params, body }) => cancelEvent(tx, actor, params.eventId, body),
  }),
]

const templateRoutes = [
  route.get(templates, {
    actor: member,
    summary: 'What events begin with here: our own templates, and those of headquarters',
    reply: z.array(TemplateView),
    run: ({ db, actor }) => templatesOf(db, actor.community),
  }),
  route.put(templates, {
    actor: member,
    summary: 'Keep a template',
    body: KeepTemplate,
    bodyLimit,
    reply: TemplateView,
    run: ({ tx, actor, body }) => keepTemplate(tx, actor, body),
  }),
  route.delete(`${templates}/{templateId}`, {
    actor: member,
    summary: 'Remove a template',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeTemplate(tx, actor, params.templateId),
  }),
  route.get(centralTemplates, {
    actor: administrator,
    summary: 'The templates that headquarters gives all communities',
    reply: z.array(TemplateView),
    run: ({ db }) => templatesOf(db, null),
  }),
  route.put(centralTemplates, {
    actor: administrator,
    summary: 'Keep a template for all communities',
    body: KeepTemplate,
    bodyLimit,
    reply: TemplateView,
    run: ({ tx, body }) => keepCentral(tx, body),
  }),
  route.delete(`${centralTemplates}/{templateId}`, {
    actor: administrator,
    summary: 'Remove a template of all communities',
    reply: z.null(),
    run: ({ tx, params }) => removeCentral(tx, params.templateId),
  }),
]

const organisationRoutes = [
  route.get('/organisation/events', {
    actor: person,
    summary: 'What takes place in the organisation within a span of days, as far as it is for me',
    query: CalendarSpan,
    reply: OrganisationEvents,
    limit: '120/minute',
    run: ({ db, actor, query }) => organisationEvents(db, actor.id, query),
  }),
]

/** The routes of events. */
export const eventsRoutes = [
  ...organisationRoutes,
  ...eventRoutes,
  ...dateRoutes,
  ...templateRoutes,
  ...doorRoutes,
  ...importRoutes,
]

export type EventsRoutes =
  | (typeof eventsRoutes)[number]
  | ReturnType<typeof comingRoutes>[number]
  | ReturnType<typeof feedRoutes>[number]
