/** Longer texts are shown as written: Markdown ends where a message stops being one. */
export const maxLength = 20_000

/** What a text may cost to be read, and how long it may be. */
export interface Bounds {
  length: number
  work: number
}

/** How deep blocks and marks may stand in each other. */
export const maxDepth = 32

/** What reading one text may cost; `bench/markdown.ts` says how long that takes. */
export const maxWork = 50_000

export const messageBounds: Bounds = { length: maxLength, work: maxWork }

/** Long texts are read one or a few at a time. */
export const longBounds: Bounds = { length: 100_000, work: 150_000 }

/** Longer code keeps one colour: some grammars take quadratic time on hostile input. */
export const maxHighlighted = 3_000
