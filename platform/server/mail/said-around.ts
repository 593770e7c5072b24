/** What is known around words of somebody that go into a mail. */
export interface Around {
  /** The name of a member, undefined for who is none. */
  member: (id: string) => string | undefined
  words: {
    somebody: string
    /** A channel, which is named nowhere. */
    elsewhere: string
    picture: string
    /** What is covered until its reader wants to see it. */
    covered: string
  }
}

/** A reference as text. */
export function named(sigil: string, id: string, { member, words }: Around): string {
  if (sigil === '!') return `@${id}`
  return sigil === '@' ? `@${member(id) ?? words.somebody}` : `#${words.elsewhere}`
}
