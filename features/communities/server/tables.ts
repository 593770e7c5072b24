import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { MemberView, Role } from '../contract.ts'

interface CommunityTable {
  id: Id
  slug: string
  name: string
  purpose: string
  meant_for: string
  gives: string
  gets: string
  hue: number
  visibility: 'listed' | 'unlisted' | 'private'
  admission: 'open' | 'application' | 'invitation'
  seats: number
  language: 'en' | 'de'
  guidelines_version: Generated<number>
  created_at: Generated<Instant>
  archived_at: Instant | null
}

interface MemberTable {
  community_id: Id
  id: Id
  person_id: Id | null
  name: string
  role: Generated<Role>
  state: MemberView['state'] | 'merged'
  invited_by: Id | null
  source: string | null
  source_email: string | null
  guidelines_accepted: Generated<number>
  joined_at: Generated<Instant>
  ended_at: Instant | null
  merged_into: Id | null
}

interface ClaimRefusalTable {
  community_id: Id
  shadow_id: Id
  person_id: Id
}

interface ApplicationTable {
  community_id: Id
  id: Id
  person_id: Id
  why: string
  at: Generated<Instant>
}

interface GuidelinesTable {
  community_id: Id
  version: number
  body: string
  published_by: Id | null
  published_at: Generated<Instant>
}

interface GuidelinesAcceptanceTable {
  community_id: Id
  member_id: Id
  version: number
  accepted_at: Generated<Instant>
}

interface InvitationTable {
  community_id: Id
  id: Id
  code: string
  email: string | null
  most_uses: number | null
  uses: Generated<number>
  expires_at: Instant
  revoked_at: Instant | null
  created_by: Id
  created_at: Generated<Instant>
  shadow_id: Id | null
}

interface RingTable {
  community_id: Id
  id: Id
  name: string
  description: Generated<string>
  created_at: Generated<Instant>
}

interface RingMemberTable {
  community_id: Id
  ring_id: Id
  member_id: Id
  since: Generated<Instant>
}

export interface CommunityTables {
  community: CommunityTable
  member: MemberTable
  claim_refusal: ClaimRefusalTable
  application: ApplicationTable
  guidelines: GuidelinesTable
  guidelines_acceptance: GuidelinesAcceptanceTable
  invitation: InvitationTable
  ring: RingTable
  ring_member: RingMemberTable
}

export const communities = tables<CommunityTables>()
