import { z } from 'zod'
import { listAdministrators } from '#features/people/server/index.ts'
import { administrator } from '#platform/server/auth/session.ts'
import type { Config } from '#platform/server/config/index.ts'
import { anyone, route } from '#platform/server/http/route.ts'
import { listOutbox } from '#platform/server/mail/outbox.ts'
import {
  AdministratorView,
  ChangeOrganisation,
  GrantAdministrator,
  OrganisationView,
  OutboxPage,
  OutboxQuery,
  SetUp,
} from '../contract.ts'
import { grantAdministrator, revokeAdministrator } from './administrators.ts'
import { changeOrganisation, organisationView } from './organisation.ts'
import { type Founded, setUp } from './set-up.ts'

/** The routes of the organisation. */
export function organisationRoutes(config: Config, founded: Founded) {
  const administrators = z.array(AdministratorView)
  return [
    route.get('/organisation', {
      actor: anyone,
      summary: 'What this Hamlet is called, and how one signs in',
      reply: OrganisationView,
      run: ({ db }) => organisationView(db, config),
    }),
    route.post('/organisation/setup', {
      actor: anyone,
      summary: 'Set Hamlet up through the link printed at the start',
      body: SetUp,
      reply: OrganisationView,
      limit: '20/minute',
      run: async ({ tx, body }) => {
        await setUp(tx, body, founded)
        return organisationView(tx, config)
      },
    }),
    route.patch('/organisation', {
      actor: administrator,
      summary: 'Rename the organisation',
      body: ChangeOrganisation,
      reply: OrganisationView,
      run: async ({ tx, body }) => {
        await changeOrganisation(tx, body)
        return organisationView(tx, config)
      },
    }),
    route.get('/organisation/administrators', {
      actor: administrator,
      summary: 'Who administers the organisation',
      reply: administrators,
      run: ({ db }) => listAdministrators(db),
    }),
    route.post('/organisation/administrators', {
      actor: administrator,
      summary: 'Make somebody an administrator',
      body: GrantAdministrator,
      reply: administrators,
      run: ({ tx, body }) => grantAdministrator(tx, body),
    }),
    route.delete('/organisation/administrators/{personId}', {
      actor: administrator,
      summary: 'Make an administrator an ordinary person',
      reply: administrators,
      run: ({ tx, params }) => revokeAdministrator(tx, params.personId),
    }),
    route.get('/organisation/outbox', {
      actor: administrator,
      summary: 'The mails of the last 30 days',
      query: OutboxQuery,
      reply: OutboxPage,
      run: async ({ db, query }) => {
        const mails = await listOutbox(db, query)
        const more = mails.length === query.limit
        return { mails, next: more ? (mails.at(-1)?.id ?? null) : null }
      },
    }),
  ]
}

export type OrganisationRoutes = ReturnType<typeof organisationRoutes>[number]
