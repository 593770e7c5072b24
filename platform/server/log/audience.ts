import type { Id } from '#lib/ids.ts'

/**
 * Who may see a thing of a community: the union of the keys. A viewer holds keys, and sees what shares one with them.
 * This is the one rule of access; reading, delivery, replay, search, files and API all use it. `organisation` is held
 * by whoever is signed in, and `public` by everybody; neither stands without `members`.
 */
export type AudienceKey =
  | 'public'
  | 'organisation'
  | 'members'
  | 'leads'
  | `ring:${Id}`
  | `member:${Id}`
export type Audience = readonly AudienceKey[]

export const everyMember: Audience = ['members']
export const leadsOnly: Audience = ['leads']

/** The audience of a ring: a named circle of members. */
export function ringOnly(ringId: Id): Audience {
  return [`ring:${ringId}`]
}

/** The audience of named members. */
export function onlyMembers(memberIds: readonly Id[]): Audience {
  return memberIds.map((id) => `member:${id}` as const)
}

/** Whether somebody who holds `keys` sees what is for `audience`. In SQL the same rule is `audience && $keys`. */
export function sees(keys: ReadonlySet<AudienceKey>, audience: Audience): boolean {
  return audience.some((key) => keys.has(key))
}
