const most = 24

/** The list with one in front. */
export function withNewest(last: readonly string[], emoji: string): readonly string[] {
  return [emoji, ...last.filter((each) => each !== emoji)].slice(0, most)
}
