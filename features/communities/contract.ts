import { z } from 'zod'
import { NewPassword, TimeZone } from '#features/people/contract.ts'
import { chosenId, id } from '#lib/shapes.ts'

/** Text that PostgreSQL can keep: without NUL. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/)
/** One line as people type it: no line breaks, no control characters. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
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

const GuidelinesText = text(20_000).min(1)

export const CreateCommunity = CommunityFields.extend({
  /** Chosen by the client, so that a retry cannot create twice. */
  id: chosenId,
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
  guidelines: GuidelinesText.optional(),
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

/** Who is asking, as seen from a community: a stranger, somebody who asked to be let in, or a member. */
export const Standing = z.enum(['none', 'applied', 'active'])
export type Standing = z.output<typeof Standing>

/** A community as somebody sees it who stands before its door. */
export const CommunityAtDoor = CommunityCard.extend({ standing: Standing })
export type CommunityAtDoor = z.output<typeof CommunityAtDoor>

export const DirectoryQuery = z.object({
  /** Words that the name or the purpose has. */
  search: text(80).default(''),
  /** The `next` of the page before. */
  after: z
    .string()
    .max(400)
    .regex(/^[0-9a-f-]{36}_[^\0]*$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(60).default(24),
})
export type DirectoryQuery = z.output<typeof DirectoryQuery>

/** Listed communities by name; `next` asks for the ones after these. */
export const DirectoryPage = z.object({
  communities: z.array(CommunityCard),
  next: z.string().nullable(),
})
export type DirectoryPage = z.output<typeof DirectoryPage>

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

export const ApplyToJoin = z.object({
  /** The answer to "why". */
  why: text(2_000).min(1),
})
export type ApplyToJoin = z.output<typeof ApplyToJoin>

/** Where somebody stands who knocked: in, waiting for an answer, or to open the link that was mailed to them. */
export const JoinResult = z.object({
  state: z.enum(['active', 'applied', 'mailed']),
  community: z.object({ id, slug: z.string(), name: z.string() }),
})
export type JoinResult = z.output<typeof JoinResult>

/** Somebody who asked to be let in, as leads see them. */
export const ApplicationView = z.object({
  /** The id of the member they would be. */
  id,
  name: z.string(),
  image: z.string().nullable(),
  headline: z.string(),
  why: z.string(),
  at: instant,
})
export type ApplicationView = z.output<typeof ApplicationView>

export const DecideApplication = z.object({ decision: z.enum(['admit', 'decline']) })
export type DecideApplication = z.output<typeof DecideApplication>

export const ChangeRole = z.object({ role: Role })
export type ChangeRole = z.output<typeof ChangeRole>

export const HandOver = z.object({
  /** The member who leads from now on. */
  to: id,
  /** Whether I go on leading beside them. */
  stay: z.boolean().default(false),
})
export type HandOver = z.output<typeof HandOver>

export const CreateInvitation = z.object({
  id: chosenId,
  /** Mails the invitation to this address; without it, the invitation is a link to pass on. */
  email: z
    .email()
    .trim()
    .max(254)
    .transform((address) => address.toLowerCase())
    .optional(),
  /** How many may join by the link; as many as there are seats when it is missing. */
  mostUses: z.int().min(1).max(mostSeats).optional(),
  days: z.int().min(1).max(365).default(14),
  /** Lets whoever accepts it claim this shadow. For leads; it works once. */
  shadow: id.optional(),
})
export type CreateInvitation = z.output<typeof CreateInvitation>

/** An invitation as those see it who may invite. */
export const InvitationView = z.object({
  id,
  /** Null for a mailed one: who has its code has shown that the address is theirs. */
  code: z.string().nullable(),
  email: z.string().nullable(),
  mostUses: z.int().nullable(),
  uses: z.int(),
  expiresAt: instant,
  createdBy: id,
  createdAt: instant,
  /** The shadow it is bound to. */
  shadow: id.nullable(),
})
export type InvitationView = z.output<typeof InvitationView>

/** An invitation as its receiver sees it, before they have an account. */
export const InvitationCard = z.object({
  community: CommunityCard,
  /** The name of the member who invites. */
  invitedBy: z.string(),
  /** The address it was mailed to. */
  email: z.string().nullable(),
  /** The name of the shadow that whoever accepts it claims. */
  claims: z.string().nullable(),
  standing: Standing,
})
export type InvitationCard = z.output<typeof InvitationCard>

/** Somebody without an account who stands before the door of a community. */
export const Knock = z.object({
  name: line(80),
  email: z.email().trim().max(254),
  language: z.enum(['en', 'de']).default('en'),
  timeZone: TimeZone.default('UTC'),
})
export type Knock = z.output<typeof Knock>

export const AcceptInvitation = z.object({
  /** Who they are, from somebody who is not signed in. */
  account: Knock.extend({ password: NewPassword }).optional(),
})
export type AcceptInvitation = z.output<typeof AcceptInvitation>

export const PublishGuidelines = z.object({
  body: GuidelinesText,
  /** The version that was edited, so that two leads do not overwrite each other. */
  after: z.int(),
})
export type PublishGuidelines = z.output<typeof PublishGuidelines>

export const AcceptGuidelines = z.object({ version: z.int() })
export type AcceptGuidelines = z.output<typeof AcceptGuidelines>

/** Who accepted which version, and when. */
export const AcceptanceView = z.object({ member: id, version: z.int(), at: instant })
export type AcceptanceView = z.output<typeof AcceptanceView>

export const mostRings = 40

export const CreateRing = z.object({
  id: chosenId,
  name: line(60),
  description: text(250).default(''),
  members: z.array(id).max(mostSeats).default([]),
})
export type CreateRing = z.output<typeof CreateRing>

export const ChangeRing = z.object({
  name: line(60).optional(),
  description: text(250).optional(),
  /** All who belong to it from now on. */
  members: z.array(id).max(mostSeats).optional(),
})
export type ChangeRing = z.output<typeof ChangeRing>

/** A shadow that may be the one who asks, as their address says. */
export const ClaimView = z.object({
  shadow: id,
  name: z.string(),
  /** Where it comes from, as `slack`. */
  tool: z.string(),
})
export type ClaimView = z.output<typeof ClaimView>

/** The entries this feature writes, by kind. */
export interface CommunityEntries {
  'communities.changed': CommunityView
  'communities.member-joined': MemberView
  'communities.member-changed': MemberView
  /** Left or was removed; the view stays, so that their words keep a name. */
  'communities.member-ended': MemberView
  /** Somebody turned out to be this shadow: it is gone, and what it did is theirs. */
  'communities.shadow-claimed': { shadow: string; member: string }
  /** For leads. */
  'communities.application-received': { member: string; name: string; why: string }
  /** For leads. */
  'communities.application-decided': { member: string; admitted: boolean }
  'communities.guidelines-published': GuidelinesView
  /** For the member themselves and for leads. */
  'communities.guidelines-accepted': { member: string; version: number }
  'communities.ring-changed': RingView
  'communities.ring-removed': { id: string }
  /** For the member who invites and for leads. */
  'communities.invitation-created': { invitation: string; email: string | null }
  'communities.invitation-revoked': { invitation: string }
}
