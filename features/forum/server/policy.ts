import type { Role } from '#features/communities/contract.ts'
import { isLead, isModerator } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { day, type Instant, plus } from '#lib/time.ts'
import { daysUntilLeadAccepts } from '../limits.ts'
import type { Category } from './access.ts'
import type { Post } from './post-rows.ts'
import type { Topic } from './topic-rows.ts'

interface Actor {
  member: Id
  role: Role
  guidelinesAccepted: boolean
}

/** Who sees a category opens topics in it, unless that is for leads. */
export function canOpenTopic(actor: Actor, category: Pick<Category, 'opening'>): boolean {
  if (!actor.guidelinesAccepted) return false
  return category.opening === 'everyone' || isLead(actor)
}

/** Who sees a topic answers in it until it is closed; then nobody does, so that the last word is everybody's. */
export function canReply(actor: Actor, topic: Pick<Topic, 'closed'>): boolean {
  return actor.guidelinesAccepted && topic.closed === null
}

/** Title, tags, kind and category: who opened the topic, and those who look after the community. */
export function canArrange(actor: Actor, topic: Pick<Topic, 'author'>): boolean {
  return actor.guidelinesAccepted && (topic.author === actor.member || isModerator(actor))
}

/** Who reads a topic later: who opened it, and leads. */
export function canPlan(actor: Actor, topic: Pick<Topic, 'author'>): boolean {
  return actor.guidelinesAccepted && (topic.author === actor.member || isLead(actor))
}

/** Pinning, closing, merging, splitting, and removing a whole topic. */
export function canModerate(actor: Actor): boolean {
  return actor.guidelinesAccepted && isModerator(actor)
}

/** One's own words, while they stand, in a closed topic too: what is read there must be able to be put right. */
export function canEdit(actor: Actor, post: Pick<Post, 'author' | 'deletedAt' | 'moved'>): boolean {
  return actor.guidelinesAccepted && stands(post) && post.author === actor.member
}

/** One's own words; moderators also those of others. */
export function canDelete(
  actor: Actor,
  post: Pick<Post, 'author' | 'deletedAt' | 'moved'>,
): boolean {
  return stands(post) && (post.author === actor.member || isModerator(actor))
}

/** Whoever reads a decision says how they stand to it, while it and its topic are open. */
export function canTakePosition(actor: Actor, topic: Pick<Topic, 'closed' | 'decision'>): boolean {
  return actor.guidelinesAccepted && topic.closed === null && topic.decision?.closed === undefined
}

/** Closing a decision early, moving its date, saying what came of it, opening it again: who proposed it, and leads. */
export function canSettle(actor: Actor, topic: Pick<Topic, 'author'>): boolean {
  return actor.guidelinesAccepted && (topic.author === actor.member || isLead(actor))
}

/** What somebody blocks is adopted by leads alone. */
export function canOverrule(actor: Actor): boolean {
  return actor.guidelinesAccepted && isLead(actor)
}

/** Whoever reads a post that stands. */
export function canReact(actor: Actor, post: Pick<Post, 'deletedAt' | 'moved'>): boolean {
  return actor.guidelinesAccepted && stands(post)
}

/** Whoever began the thread makes a topic of it, and those who look after the community. */
export function canLift(actor: Actor, root: { author: Id }): boolean {
  return actor.guidelinesAccepted && (root.author === actor.member || isModerator(actor))
}

export function canManageCategories(actor: Actor): boolean {
  return isLead(actor)
}

/** Who asked accepts an answer and takes that back; a lead does so once they have had a week for it. */
export function canAccept(actor: Actor, topic: Pick<Topic, 'author' | 'at'>, at: Instant): boolean {
  if (!actor.guidelinesAccepted) return false
  if (topic.author === actor.member) return true
  return isLead(actor) && plus(topic.at, daysUntilLeadAccepts * day) <= at
}

/** A reply to a question that stands, by somebody else. */
export function canVote(
  actor: Actor,
  { post, topic }: { post: Pick<Post, 'author' | 'number'> & Standing; topic: Pick<Topic, 'kind'> },
): boolean {
  return canReact(actor, post) && isAnswer(topic, post) && post.author !== actor.member
}

/** Whether a post answers a question: each that stands but the first. */
export function isAnswer(
  topic: Pick<Topic, 'kind'>,
  post: Pick<Post, 'number'> & Standing,
): boolean {
  return topic.kind === 'question' && post.number > 1 && stands(post)
}

/** Whoever sees a question of somebody else has it too. */
export function canHaveToo(actor: Actor, topic: Pick<Topic, 'author' | 'kind'>): boolean {
  return actor.guidelinesAccepted && topic.kind === 'question' && topic.author !== actor.member
}

type Standing = Pick<Post, 'deletedAt' | 'moved'>

function stands({ deletedAt, moved }: Standing): boolean {
  return deletedAt === null && moved === null
}
