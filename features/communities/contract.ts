import { z } from 'zod'

const line = (most: number) => z.string().trim().min(1).max(most)
const text = (most: number) => z.string().trim().max(most)
const id = z.uuid()
const instant = z.string()

export const roles = ['lead', 'moderator', 'member'] as const
export const Role = z.enum(roles)
export type Role = z.output<typeof Role>

export const mostLeads = 4
export const usualSeats = 100
export const mostSeats = 250

export const Visibility = z.enum(['listed', 'unlisted', 'private'])
export const Admission = z.enum(['open', 'application', 'invitation'])

const CommunityFields = z.object({
  name: line(80),
  purpose: line(240),
  /** Who it is for. */
  meantFor: text(500),
  /** What members give. */
  gives: text(500),
  /** What members get. */
  gets: text(500),
  /** The accent colour, as a hue in degrees. */
  hue: z.int().min(0).max(359),
  visibility: Visibility,
  admission: Admission,
  seats: z.int().min(2).max(mostSeats),
  language: z.enum(['en', 'de']),
})

export const CreateCommunity = CommunityFields.extend({
  /** Chosen by the client, so that a retry cannot create twice. */
  id: z.uuidv7(),
  /** The address; made from the name when it is missing. */
  slug: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/)
    .optional(),
  seats: CommunityFields.shape.seats.default(usualSeats),
  language: CommunityFields.shape.language.default('en'),
  meantFor: CommunityFields.shape.meantFor.default(''),
  gives: CommunityFields.shape.gives.default(''),
  gets: CommunityFields.shape.gets.default(''),
  hue: CommunityFields.shape.hue.default(45),
  visibility: Visibility.default('private'),
  admission: Admission.default('invitation'),
  /** Guidelines in Markdown; a starter text when they are missing. */
  guidelines: line(20_000).optional(),
})
export type CreateCommunity = z.output<typeof CreateCommunity>

export const ChangeCommunity = CommunityFields.partial()
export type ChangeCommunity = z.output<typeof ChangeCommunity>

/** A community as its members see it. */
export const CommunityView = CommunityFields.extend({
  id,
  slug: z.string(),
  guidelinesVersion: z.int(),
  createdAt: instant,
})
export type CommunityView = z.output<typeof CommunityView>

/** A community as anybody sees it who may know that it exists. */
export const CommunityCard = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  meantFor: z.string(),
  gives: z.string(),
  gets: z.string(),
  hue: z.int(),
  admission: Admission,
  language: z.string(),
  members: z.int(),
  seats: z.int(),
})
export type CommunityCard = z.output<typeof CommunityCard>

export const MemberState = z.enum(['active', 'left', 'removed', 'shadow'])

/** Somebody in a community as all its members see them, those who left and shadows included. */
export const MemberView = z.object({
  id,
  name: z.string(),
  /** Address of the picture, without size. */
  image: z.string().nullable(),
  headline: z.string(),
  about: z.string(),
  pronouns: z.string(),
  timeZone: z.string(),
  role: Role,
  state: MemberState,
  invitedBy: id.nullable(),
  joinedAt: instant,
})
export type MemberView = z.output<typeof MemberView>

export const RingView = z.object({
  id,
  name: z.string(),
  description: z.string(),
  members: z.array(id),
})
export type RingView = z.output<typeof RingView>

export const GuidelinesView = z.object({
  version: z.int(),
  body: z.string(),
  publishedAt: instant,
  publishedBy: id.nullable(),
})
export type GuidelinesView = z.output<typeof GuidelinesView>

/** The viewer in a community, with what they may do there. */
export const MeView = z.object({
  member: id,
  role: Role,
  guidelinesAccepted: z.int(),
  can: z.object({
    changeCommunity: z.boolean(),
    invite: z.boolean(),
    manageMembers: z.boolean(),
    manageRings: z.boolean(),
    publishGuidelines: z.boolean(),
    decideApplications: z.boolean(),
    leave: z.boolean(),
  }),
})
export type MeView = z.output<typeof MeView>

/** What a replica holds of a community itself. */
export const CommunitySnapshot = z.object({
  community: CommunityView,
  me: MeView,
  members: z.array(MemberView),
  rings: z.array(RingView),
  guidelines: GuidelinesView,
})
export type CommunitySnapshot = z.output<typeof CommunitySnapshot>

/** One of my communities, as the rail shows it. */
export const MembershipView = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  hue: z.int(),
  role: Role,
})
export type MembershipView = z.output<typeof MembershipView>

export const JoinResult = z.object({
  state: z.enum(['active', 'applied']),
  community: z.object({ id, slug: z.string(), name: z.string() }),
})
export type JoinResult = z.output<typeof JoinResult>

/** The entries this feature writes, by kind. */
export interface CommunityEntries {
  'communities.changed': CommunityView
  'communities.member-joined': MemberView
  'communities.member-changed': MemberView
  /** Left or was removed; the view stays, so that their words keep a name. */
  'communities.member-ended': MemberView
  'communities.application-received': {
    member: string
    name: string
    application: string
    at: string
  }
  'communities.application-decided': { member: string; admitted: boolean }
  'communities.guidelines-published': GuidelinesView
  'communities.guidelines-accepted': { member: string; version: number }
  'communities.ring-changed': RingView
  'communities.ring-removed': { id: string }
  'communities.invitation-created': { invitation: string; email: string | null }
  'communities.invitation-revoked': { invitation: string }
}
