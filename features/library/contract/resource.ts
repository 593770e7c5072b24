import { z } from 'zod'
import { AttachFile, FileView } from '#features/files/contract.ts'
import { AudienceView, ReleasePlan, StepView } from '#features/releases/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'
import {
  longestBody,
  longestReason,
  longestSummary,
  longestTag,
  longestTitle,
  longestUrl,
  mostFiles,
  mostItems,
  mostTags,
  mostTargets,
} from '../limits.ts'
import { DropView, MyDrop } from './drop.ts'

const instant = z.string()

/** An announcement is what leads tell; it stands in a place of its own, the newest first. */
export const ResourceKind = z.enum([
  'page',
  'file',
  'link',
  'recording',
  'collection',
  'announcement',
])
export type ResourceKind = z.output<typeof ResourceKind>

/** `suggested`: leads have not decided; `returned`: they gave it back with a reason. */
export const ResourceStatus = z.enum(['suggested', 'returned', 'published', 'archived'])
export type ResourceStatus = z.output<typeof ResourceStatus>

/** Whether its author alone writes, or everybody who sees it. */
export const Editing = z.enum(['author', 'open'])
export type Editing = z.output<typeof Editing>

const Tag = z.string().trim().min(1).max(longestTag)

export const ResourceFields = z.object({
  title: z.string().trim().min(1).max(longestTitle),
  summary: z.string().trim().max(longestSummary),
  /** A page, or notes at anything else; Markdown. */
  body: z.string().max(longestBody),
  sectionId: id.nullable(),
  tags: z.array(Tag).max(mostTags),
  url: z
    .url({ protocol: /^https?$/ })
    .max(longestUrl)
    .nullable(),
  /** How long a recording takes. */
  minutes: z.int().min(1).max(6_000).nullable(),
  editing: Editing,
  cover: AttachFile.nullable(),
  files: z.array(AttachFile).max(mostFiles),
  /** What a collection holds, in order. */
  items: z.array(id).max(mostItems),
})

export const CreateResource = ResourceFields.partial().extend({
  /** Chosen by the client, so that a retry cannot make it twice. */
  id: chosenId,
  kind: ResourceKind,
  title: ResourceFields.shape.title,
  /** Who sees it and when; all members at once unless said. Of leads alone: what others make is a suggestion. */
  plan: ReleasePlan.optional(),
  /** Other communities that get a copy, as by `published`. Of leads alone. */
  publishIn: z.array(id).max(mostTargets).optional(),
})
export type CreateResource = z.output<typeof CreateResource>

/** What is left out stays. */
export const ChangeResource = ResourceFields.partial().extend({
  /** The version that was edited, so that two do not overwrite each other. */
  after: z.int(),
  /** What changed, for the history. */
  note: z.string().trim().max(200).default(''),
})
export type ChangeResource = z.output<typeof ChangeResource>

export const PlanResource = z.object({ plan: ReleasePlan })
export type PlanResource = z.output<typeof PlanResource>

export const MoveResource = z.object({ sectionId: id.nullable() })
export type MoveResource = z.output<typeof MoveResource>

export const ApproveResource = z.object({
  plan: ReleasePlan.optional(),
  sectionId: id.nullable().optional(),
})
export type ApproveResource = z.output<typeof ApproveResource>

export const ReturnResource = z.object({ reason: z.string().trim().min(1).max(longestReason) })
export type ReturnResource = z.output<typeof ReturnResource>

export const ArchiveResource = z.object({ archived: z.boolean() })
export type ArchiveResource = z.output<typeof ArchiveResource>

/** Who is asked whether it is still true, and every how many days. Null asks nobody any more. */
export const SetReview = z.object({
  owner: id,
  days: z.int().min(1).max(1_500),
  /** The first time; that many days from now unless said. */
  at: z.iso.datetime().optional(),
})
export type SetReview = z.output<typeof SetReview>

export const ReviewView = z.object({
  owner: id,
  days: z.int(),
  at: instant,
  /** Whether the owner has been asked and did not answer yet. */
  asked: z.boolean(),
  confirmedAt: instant.nullable(),
})
export type ReviewView = z.output<typeof ReviewView>

/** A resource as lists show it, and as a replica holds it. */
export const ResourceRow = z.object({
  id,
  kind: ResourceKind,
  status: ResourceStatus,
  title: z.string(),
  summary: z.string(),
  sectionId: id.nullable(),
  tags: z.array(z.string()),
  cover: FileView.nullable(),
  /** Null for what came from another community or from headquarters. */
  author: id.nullable(),
  editing: Editing,
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
  /** For whom it is now, and whom it opens to next; named members stay unnamed. */
  audience: AudienceView,
  next: StepView.nullable(),
  /** Why it was given back. */
  reason: z.string(),
  review: ReviewView.nullable(),
  drop: DropView.nullable(),
  /** Where it comes from, if it is a copy. */
  source: z.object({ name: z.string(), headquarters: z.boolean() }).nullable(),
  comments: z.int(),
})
export type ResourceRow = z.output<typeof ResourceRow>

/** A resource as one member opens it. */
export const ResourceView = z.object({
  row: ResourceRow,
  /** Whether it opens to this member: not before its terms are agreed to, nor after its end. */
  open: z.enum(['open', 'terms', 'ended']),
  body: z.string(),
  url: z.string().nullable(),
  minutes: z.int().nullable(),
  files: z.array(FileView),
  items: z.array(id),
  /** The whole plan, for those who manage it. */
  plan: z.array(StepView),
  drop: MyDrop.nullable(),
  can: z.object({
    edit: z.boolean(),
    manage: z.boolean(),
    decide: z.boolean(),
    remove: z.boolean(),
    confirm: z.boolean(),
    comment: z.boolean(),
  }),
})
export type ResourceView = z.output<typeof ResourceView>

/** A resource as anybody reads it, without an account. */
export const PublicResource = z.object({
  id,
  kind: ResourceKind,
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  tags: z.array(z.string()),
  updatedAt: instant,
})
export type PublicResource = z.output<typeof PublicResource>

/** What a resource said in one version. */
export const RevisionView = z.object({
  version: z.int(),
  author: id.nullable(),
  at: instant,
  note: z.string(),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
})
export type RevisionView = z.output<typeof RevisionView>

/** What was opened lately, by the most members first. */
export const Lately = z.array(z.object({ id, members: z.int() }))
export type Lately = z.output<typeof Lately>
