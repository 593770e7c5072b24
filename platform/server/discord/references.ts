import { type Inline, text } from '../markdown/tree.ts'

/** Finds whom and what a text of Discord refers to. */
export interface DiscordReferences {
  member(id: string): Inline
  channel(id: string): Inline
  roleName(id: string): string | undefined
  /** Words as text, with mentions where an exporter wrote `@name` and `#name` in place of ids. */
  inPlain(words: string): Inline[]
}

/** For texts whose ids say nothing here: nobody is mentioned. */
export const unknownHere: DiscordReferences = {
  member: () => text('@…'),
  channel: () => text('#…'),
  roleName: () => '…',
  inPlain: (words) => [text(words)],
}
