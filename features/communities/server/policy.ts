import { type MeView, mostLeads, type Role } from '../contract.ts'

interface Actor {
  role: Role
}

export function isLead(actor: Actor): boolean {
  return actor.role === 'lead'
}

/** Leads and moderators look after the community. */
export function isModerator(actor: Actor): boolean {
  return actor.role !== 'member'
}

export function canChangeCommunity(actor: Actor): boolean {
  return isLead(actor)
}

export function canInvite(actor: Actor): boolean {
  return isModerator(actor)
}

/** Who stands for whom in the past is for leads to say. */
export function canBindInvitation(actor: Actor): boolean {
  return isLead(actor)
}

export function canDecideApplications(actor: Actor): boolean {
  return isLead(actor)
}

export function canManageRings(actor: Actor): boolean {
  return isLead(actor)
}

export function canPublishGuidelines(actor: Actor): boolean {
  return isLead(actor)
}

/** Leads give and take roles. */
export function canChangeRoles(actor: Actor): boolean {
  return isLead(actor)
}

/** A lead may remove anybody but a lead; a moderator may remove members. */
export function canRemove(actor: Actor, target: Actor): boolean {
  if (isLead(target)) return false
  return isLead(actor) || (isModerator(actor) && target.role === 'member')
}

/** A community always has a lead: the last one hands over first. */
export function canStepDown(actor: Actor, leads: number): boolean {
  return !isLead(actor) || leads > 1
}

export function hasRoomForLead(leads: number): boolean {
  return leads < mostLeads
}

/** What a member may do in their community, for the screens. */
export function abilities(actor: Actor, leads: number): MeView['can'] {
  return {
    changeCommunity: canChangeCommunity(actor),
    invite: canInvite(actor),
    manageMembers: canChangeRoles(actor),
    manageRings: canManageRings(actor),
    publishGuidelines: canPublishGuidelines(actor),
    decideApplications: canDecideApplications(actor),
    leave: canStepDown(actor, leads),
  }
}
