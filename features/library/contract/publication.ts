import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { mostTargets } from '../limits.ts'
import { ResourceFields } from './resource.ts'

const Targets = z.array(id).min(1).max(mostTargets)

/** The communities into which a resource is published, beside those it is in already. */
export const PublishResource = z.object({ communities: Targets })
export type PublishResource = z.output<typeof PublishResource>

/** What headquarters say: words and addresses; files belong to communities. */
export const PublishedContent = z.object({
  kind: z.enum(['page', 'link', 'recording', 'announcement']),
  title: ResourceFields.shape.title,
  summary: ResourceFields.shape.summary.default(''),
  body: ResourceFields.shape.body.default(''),
  url: ResourceFields.shape.url.default(null),
  minutes: ResourceFields.shape.minutes.default(null),
  tags: ResourceFields.shape.tags.default([]),
  /** When the copies come; at once without it. */
  from: z.iso.datetime().nullable().default(null),
})
export type PublishedContent = z.output<typeof PublishedContent>

export const CreatePublication = z.object({
  id: chosenId,
  content: PublishedContent,
  communities: Targets,
})
export type CreatePublication = z.output<typeof CreatePublication>

/** What is left out stays; communities are added. */
export const ChangePublication = z.object({
  content: PublishedContent.optional(),
  communities: z.array(id).max(mostTargets).default([]),
  /** Ends it: the copies are archived. */
  ended: z.literal(true).optional(),
})
export type ChangePublication = z.output<typeof ChangePublication>

/** How a copy stands: on its way, waiting for leads, to be read, or taken down by the community. */
export const CopyState = z.enum(['coming', 'suggested', 'published', 'taken-down'])
export type CopyState = z.output<typeof CopyState>

export const PublicationView = z.object({
  id,
  title: z.string(),
  /** Null where a resource of a community is the source. */
  content: PublishedContent.nullable(),
  ended: z.boolean(),
  /** When copies come that are not there yet; at once without it. */
  from: z.string().nullable(),
  copies: z.array(z.object({ community: id, name: z.string(), state: CopyState })),
})
export type PublicationView = z.output<typeof PublicationView>

/** A community that headquarters may publish into. */
export const TargetView = z.object({ id, name: z.string(), members: z.int() })
export type TargetView = z.output<typeof TargetView>
