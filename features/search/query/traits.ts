/** What something has, as `has:` asks for it. */
export const traits = ['file', 'link', 'poll', 'reaction'] as const
export type Trait = (typeof traits)[number]

/** Those that it has, in their order. */
export function traitsThat(has: Readonly<Partial<Record<Trait, boolean>>>): Trait[] {
  return traits.filter((trait) => has[trait])
}

export function hasLink(text: string): boolean {
  return /\bhttps?:\/\//i.test(text)
}
