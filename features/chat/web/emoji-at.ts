/** What stands before the caret, if it may become an emoji: two letters at least after a colon. */
export function emojiAt(text: string, caret: number): { from: number; typed: string } | undefined {
  const typed = /(?:^|[\s([{"'])(:[\p{L}\p{N}_+-]{2,32})$/u.exec(text.slice(0, caret))?.[1]
  return typed === undefined ? undefined : { from: caret - typed.length, typed: typed.slice(1) }
}
