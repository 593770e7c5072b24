import type { FileView } from '#features/files/contract.ts'
import type { AudienceView, StepView } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { Editing, ResourceKind, ResourceRow, ResourceStatus } from '../contract.ts'

/** A resource as the database has it. */
export interface Resource {
  community: Id
  id: Id
  kind: ResourceKind
  status: ResourceStatus
  audience: AudienceKey[]
  next: StepView | null
  sectionId: Id | null
  title: string
  summary: string
  body: string
  url: string | null
  minutes: number | null
  editing: Editing
  tags: string[]
  cover: FileView | null
  files: FileView[]
  items: Id[]
  author: Id | null
  version: number
  createdAt: Instant
  updatedAt: Instant
  reason: string
  comments: number
  reviewOwner: Id | null
  reviewDays: number | null
  reviewAt: Instant | null
  reviewAskedAt: Instant | null
  confirmedAt: Instant | null
  termsVersion: number | null
  watermark: boolean | null
  question: string | null
  endsAt: Instant | null
  endedAt: Instant | null
  sourceName: string | null
  /** Where there is a name: of the organisation, and of no community. */
  fromHeadquarters: boolean
}

const rowColumns = `
  r.community_id as community, r.id, r.kind, r.status, r.audience, r.next, r.section_id as "sectionId", r.title, r.summary,
  r.editing, r.tags, r.cover, r.author_id as author, r.version, r.created_at as "createdAt", r.updated_at as "updatedAt",
  r.reason, r.comments, r.review_owner as "reviewOwner", r.review_days as "reviewDays", r.review_at as "reviewAt",
  r.review_asked_at as "reviewAskedAt", r.confirmed_at as "confirmedAt", d.terms_version as "termsVersion", d.watermark,
  d.question, d.ends_at as "endsAt", d.ended_at as "endedAt", p.source_name as "sourceName",
  p.source_community is null as "fromHeadquarters"`

const joined = `
  from library_resource r
  left join library_drop d on d.community_id = r.community_id and d.resource_id = r.id
  left join library_publication_copy c on c.community_id = r.community_id and c.resource_id = r.id
  left join library_publication p on p.id = c.publication_id`

/** A resource without what only its page shows, to be followed by `where`. */
export const selectRows = `select ${rowColumns} ${joined}`

/** A whole `Resource`. */
export const selectResource = `
  select ${rowColumns}, r.body, r.url, r.minutes, r.files, r.items ${joined}`

/** What `selectRows` gives. */
export type RowOfResource = Omit<Resource, 'body' | 'url' | 'minutes' | 'files' | 'items'>

/** A resource as lists show it, the same to all. */
export function presentRow(resource: RowOfResource): ResourceRow {
  const { id, kind, status, title, summary, sectionId, tags, cover, author, editing } = resource
  const { version, createdAt, updatedAt, reason, comments } = resource
  const { sourceName: name, fromHeadquarters: headquarters } = resource
  return {
    ...{ id, kind, status, title, summary, sectionId, tags, cover, author, editing },
    ...{ version, createdAt, updatedAt, reason, comments },
    audience: shownAudience(resource.audience, author),
    next: resource.next && {
      ...resource.next,
      audience: shownAudience(resource.next.audience, author),
    },
    review: reviewOf(resource),
    drop: dropOf(resource),
    source: name === null ? null : { name, headquarters },
  }
}

/** That leads see everything, and an author what is theirs, goes without saying; who is named is nobody else's business. */
function shownAudience(audience: readonly AudienceKey[], author: Id | null): AudienceView {
  const others = audience.filter((key) => key !== 'leads' && key !== `member:${author}`)
  return others.length === 0 ? ['leads'] : others.filter((key) => !key.startsWith('member:'))
}

function reviewOf(resource: RowOfResource): ResourceRow['review'] {
  const { reviewOwner: owner, reviewDays: days, reviewAt: at, confirmedAt } = resource
  if (!owner || !days || !at) return null
  return { owner, days, at, asked: resource.reviewAskedAt !== null, confirmedAt }
}

function dropOf(resource: RowOfResource): ResourceRow['drop'] {
  const { termsVersion, watermark, question, endsAt, endedAt } = resource
  if (termsVersion === null || watermark === null || question === null) return null
  return { termsVersion, watermark, question, endsAt, endedAt }
}
