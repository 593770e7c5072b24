import type { Generated } from 'kysely'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'

interface OrganisationTable {
  only_one: Generated<true>
  name: string
  created_at: Generated<Instant>
}

interface SetupLinkTable {
  token_hash: string
  created_at: Generated<Instant>
}

export interface OrganisationTables {
  organisation: OrganisationTable
  setup_link: SetupLinkTable
}

export const organisations = tables<OrganisationTables>()
