import type { References } from '../references.ts'

const members: Record<string, string> = { U1ANN: 'Ann', U2BOB: 'Bob' }

/** A world with Ann and Bob in #general: `<@ann>`, `<#general>`; all others are known by name only. */
export const references: References = {
  member: (key, label) => ({
    id: members[key]?.toLowerCase(),
    name: members[key] ?? label ?? key,
  }),
  channel: (key, label) => ({
    id: key === 'C1GENERAL' ? 'general' : undefined,
    name: key === 'C1GENERAL' ? 'general' : (label ?? key),
  }),
}
