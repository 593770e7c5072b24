import { z } from 'zod'
import { route } from '#platform/server/http/route.ts'
import { ChangeRing, CreateRing, RingView } from '../../contract.ts'
import { member } from '../access.ts'
import { changeRing } from '../change-ring.ts'
import { createRing } from '../create-ring.ts'
import { removeRing } from '../remove-ring.ts'

const rings = '/communities/{community}/rings'

/** Named circles inside a community. */
export const ringRoutes = [
  route.post(rings, {
    actor: member,
    summary: 'Name a circle of members',
    body: CreateRing,
    reply: RingView,
    run: ({ tx, actor, body }) => createRing(tx, actor, body),
  }),
  route.patch(`${rings}/{ringId}`, {
    actor: member,
    summary: 'Change a ring or who belongs to it',
    body: ChangeRing,
    reply: RingView,
    run: ({ tx, actor, params, body }) => changeRing(tx, actor, params.ringId, body),
  }),
  route.delete(`${rings}/{ringId}`, {
    actor: member,
    summary: 'Dissolve a ring',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeRing(tx, actor, params.ringId),
  }),
]
