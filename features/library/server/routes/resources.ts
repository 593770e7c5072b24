import { z } from 'zod'
import { type Member, member } from '#features/communities/server/index.ts'
import { anyone, route } from '#platform/server/http/route.ts'
import {
  ArchiveResource,
  ChangeResource,
  CreateResource,
  Lately,
  MoveResource,
  PlanResource,
  PublicResource,
  ResourceView,
  RevisionView,
  SetReview,
} from '../../contract.ts'
import { archiveResource } from '../archive-resource.ts'
import { changeResource } from '../change-resource.ts'
import { createResource } from '../create-resource.ts'
import { moveResource } from '../move-resource.ts'
import { openedLately } from '../openings.ts'
import { readPublic } from '../read-public.ts'
import { listRevisions, readResource } from '../read-resource.ts'
import { removeResource } from '../remove-resource.ts'
import { clearReview, confirmResource, setReview } from '../reviews/review.ts'
import { setPlan } from '../set-plan.ts'
import { libraryPath, resourcePath } from './paths.ts'

/** Hears that a member opened a resource. */
export type OpenedBy = (member: Member, resource: string) => void

const bodyLimit = 512 * 1024

export function resourceRoutes(opened: OpenedBy) {
  return [
    route.get(`${libraryPath}/lately`, {
      actor: member,
      summary: 'What members opened lately',
      reply: Lately,
      run: ({ db, actor }) => openedLately(db, actor),
    }),
    route.post(`${libraryPath}/resources`, {
      actor: member,
      summary: 'Put something into the library; who does not lead suggests it',
      body: CreateResource,
      bodyLimit,
      reply: ResourceView,
      limit: '60/hour',
      run: ({ tx, actor, body }) => createResource(tx, actor, body),
    }),
    route.get(resourcePath, {
      actor: member,
      summary: 'A resource, as far as it opens to me',
      reply: ResourceView,
      run: async ({ db, actor, params }) => {
        const view = await readResource(db, actor, params.resourceId)
        if (view.open === 'open') opened(actor, params.resourceId)
        return view
      },
    }),
    route.get(`${resourcePath}/public`, {
      actor: anyone,
      summary: 'A resource that is for the public',
      reply: PublicResource,
      limit: '120/minute',
      run: ({ db, params }) => readPublic(db, params.community, params.resourceId),
    }),
    route.patch(resourcePath, {
      actor: member,
      summary: 'Change a resource',
      body: ChangeResource,
      bodyLimit,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => changeResource(tx, actor, params.resourceId, body),
    }),
    route.delete(resourcePath, {
      actor: member,
      summary: 'Remove a resource; of a copy, take it down',
      reply: z.null(),
      run: ({ tx, actor, params }) => removeResource(tx, actor, params.resourceId),
    }),
    route.get(`${resourcePath}/history`, {
      actor: member,
      summary: 'What a resource said before, the newest version first',
      reply: z.array(RevisionView),
      run: ({ db, actor, params }) => listRevisions(db, actor, params.resourceId),
    }),
    route.put(`${resourcePath}/plan`, {
      actor: member,
      summary: 'Say who sees a resource, and from when',
      body: PlanResource,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => setPlan(tx, actor, params.resourceId, body.plan),
    }),
    route.put(`${resourcePath}/section`, {
      actor: member,
      summary: 'Put a resource into a section, or into none',
      body: MoveResource,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => moveResource(tx, actor, params.resourceId, body),
    }),
    route.put(`${resourcePath}/archived`, {
      actor: member,
      summary: 'Archive a resource, or take it out again',
      body: ArchiveResource,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) =>
        archiveResource(tx, actor, params.resourceId, body.archived),
    }),
    route.put(`${resourcePath}/review`, {
      actor: member,
      summary: 'Say who is asked whether a resource is still true, and how often',
      body: SetReview,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => setReview(tx, actor, params.resourceId, body),
    }),
    route.delete(`${resourcePath}/review`, {
      actor: member,
      summary: 'Ask nobody any more whether a resource is still true',
      reply: ResourceView,
      run: ({ tx, actor, params }) => clearReview(tx, actor, params.resourceId),
    }),
    route.post(`${resourcePath}/confirmed`, {
      actor: member,
      summary: 'Say that a resource is still true',
      reply: ResourceView,
      run: ({ tx, actor, params }) => confirmResource(tx, actor, params.resourceId),
    }),
  ]
}
