import type { ResourceKind } from '#features/library/contract.ts'

/** What a community keeps, as it is planned: people by their keys, times from the end of the story. */
export interface ShelfPlan {
  slug: string
  sections: { name: string; description: string; cover?: string }[]
  resources: ResourcePlan[]
}

export interface ResourcePlan {
  kind: ResourceKind
  title: string
  summary: string
  author: string
  daysAgo: number
  /** The name of its section. */
  section?: string
  body?: string
  url?: string
  minutes?: number
  tags?: string[]
  /** Everybody who sees it writes it. */
  open?: boolean
  /** Names of `pictures/`. */
  cover?: string
  files?: string[]
  /** Titles of what a collection holds. */
  items?: string[]
  /** The ring that sees it first, and when all do; without days never. */
  first?: { ring: string; allInDays?: number }
  /** Everybody sees it, without an account too. */
  isPublic?: boolean
  /** Leads have not decided. */
  suggested?: boolean
  drop?: { terms: string; watermark: boolean; question: string; endsInDays: number }
  /** Who opened it, and of a drop what they answered. */
  readBy?: Record<string, string | null>
  comments?: { by: string; hoursAgo: number; body: string }[]
  /** Who is asked whether it is still true; due now where it says so. */
  review?: { owner: string; days: number; due?: boolean }
}
