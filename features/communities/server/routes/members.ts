import { z } from 'zod'
import { route } from '#platform/server/http/route.ts'
import {
  ApplicationView,
  ChangeRole,
  DecideApplication,
  HandOver,
  MemberView,
} from '../../contract.ts'
import { member } from '../access.ts'
import { changeRole } from '../change-role.ts'
import { decideApplication } from '../decide-application.ts'
import { handOver } from '../hand-over.ts'
import { listApplications } from '../list-applications.ts'
import { removeMember } from '../remove-member.ts'

const members = '/communities/{community}/members'
const applications = '/communities/{community}/applications'

/** Who is in a community, who leads it, and who asks to be let in. The members themselves come with the snapshot. */
export const memberRoutes = (publicUrl: string) => [
  route.put(`${members}/{memberId}/role`, {
    actor: member,
    summary: 'Give a member another role',
    body: ChangeRole,
    reply: MemberView,
    run: ({ tx, actor, params, body }) => changeRole(tx, actor, params.memberId, body),
  }),
  route.delete(`${members}/{memberId}`, {
    actor: member,
    summary: 'Remove a member',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeMember(tx, actor, params.memberId),
  }),
  route.post('/communities/{community}/lead', {
    actor: member,
    summary: 'Hand the lead over',
    body: HandOver,
    reply: MemberView,
    run: ({ tx, actor, body }) => handOver(tx, actor, body),
  }),
  route.get(applications, {
    actor: member,
    summary: 'Who asks to be let in',
    reply: z.array(ApplicationView),
    run: ({ db, actor }) => listApplications(db, actor),
  }),
  route.post(`${applications}/{memberId}`, {
    actor: member,
    summary: 'Let an applicant in, or decline',
    body: DecideApplication,
    reply: z.null(),
    run: ({ tx, actor, params, body }) =>
      decideApplication(tx, actor, params.memberId, body, publicUrl),
  }),
]
