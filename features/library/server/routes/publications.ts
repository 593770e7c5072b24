import { z } from 'zod'
import { member, openCommunities } from '#features/communities/server/index.ts'
import { administrator } from '#platform/server/auth/session.ts'
import { route } from '#platform/server/http/route.ts'
import {
  ChangePublication,
  CreatePublication,
  PublicationView,
  PublishResource,
  TargetView,
} from '../../contract.ts'
import { changePublication, createPublication } from '../publishing/headquarters.ts'
import { presentPublications } from '../publishing/publication-rows.ts'
import { publishResource, readPublication } from '../publishing/publish-resource.ts'
import { resourcePath } from './paths.ts'

const publications = '/organisation/publications'
const bodyLimit = 512 * 1024

export const publicationRoutes = [
  route.put(`${resourcePath}/published`, {
    actor: member,
    summary: 'Publish a resource into other communities of mine',
    body: PublishResource,
    reply: PublicationView,
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => publishResource(tx, actor, params.resourceId, body),
  }),
  route.get(`${resourcePath}/published`, {
    actor: member,
    summary: 'Where a resource was published to',
    reply: PublicationView.nullable(),
    run: ({ db, actor, params }) => readPublication(db, actor, params.resourceId),
  }),
  route.get(publications, {
    actor: administrator,
    summary: 'What headquarters published into communities, and where it could be',
    reply: z.object({ publications: z.array(PublicationView), communities: z.array(TargetView) }),
    run: async ({ db }) => ({
      publications: await presentPublications(db, 'of headquarters'),
      communities: await openCommunities(db),
    }),
  }),
  route.post(publications, {
    actor: administrator,
    summary: 'Publish into many communities at once',
    body: CreatePublication,
    bodyLimit,
    reply: PublicationView,
    limit: '60/hour',
    run: ({ tx, body }) => createPublication(tx, body),
  }),
  route.patch(`${publications}/{publicationId}`, {
    actor: administrator,
    summary: 'Say it anew, add communities, or end it; the copies follow',
    body: ChangePublication,
    bodyLimit,
    reply: PublicationView,
    run: ({ tx, params, body }) => changePublication(tx, params.publicationId, body),
  }),
]
