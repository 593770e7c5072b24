import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'

interface PersonTable {
  id: Id
  name: string
  email: string
  email_verified: boolean
  image: string | null
  headline: Generated<string>
  about: Generated<string>
  pronouns: Generated<string>
  time_zone: Generated<string>
  language: Generated<'en' | 'de'>
  administrator: Generated<boolean>
  created_at: Generated<Instant>
  updated_at: Generated<Instant>
}

interface SessionTable {
  id: Id
  person_id: Id
  user_agent: string | null
  expires_at: Instant
  created_at: Generated<Instant>
  updated_at: Generated<Instant>
}

interface AccountTable {
  id: Id
  person_id: Id
  provider_id: string
  account_id: string
  password: string | null
}

interface AvatarTable {
  person_id: Id
  original: string
  state: Generated<'resizing' | 'ready' | 'unreadable'>
  file_64: string | null
  file_128: string | null
  file_256: string | null
  uploaded_at: Generated<Instant>
}

export interface PeopleTables {
  person: PersonTable
  session: SessionTable
  account: AccountTable
  avatar: AvatarTable
}

export const people = tables<PeopleTables>()
