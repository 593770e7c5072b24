/** Longer texts are shown as written: Markdown ends where a message stops being one. */
export const maxLength = 20_000

/** How deep blocks and marks may stand in each other. */
export const maxDepth = 32

/** What reading one text may cost; `bench/markdown.ts` says how long that takes. */
export const maxWork = 50_000

/** Longer code keeps one colour: some grammars take quadratic time on hostile input. */
export const maxHighlighted = 3_000
