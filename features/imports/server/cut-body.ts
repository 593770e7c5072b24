/** Longer than any tool takes, so only something made to harm is cut. */
export const longestBody = 40_000

export function cutBody(body: string): string {
  return body.length > longestBody ? `${body.slice(0, longestBody - 2).toWellFormed()} …` : body
}
