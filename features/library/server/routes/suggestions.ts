import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ApproveResource, ResourceView, ReturnResource } from '../../contract.ts'
import { approveResource, returnResource } from '../suggestions/decide.ts'
import { resourcePath } from './paths.ts'

export const suggestionRoutes = [
  route.put(`${resourcePath}/approved`, {
    actor: member,
    summary: 'Publish what was suggested',
    body: ApproveResource,
    reply: ResourceView,
    run: ({ tx, actor, params, body }) => approveResource(tx, actor, params.resourceId, body),
  }),
  route.put(`${resourcePath}/returned`, {
    actor: member,
    summary: 'Give back what was suggested, with a reason',
    body: ReturnResource,
    reply: ResourceView,
    run: ({ tx, actor, params, body }) => returnResource(tx, actor, params.resourceId, body),
  }),
]
