/** How a whole channel is called in the text of a message: `<!channel>` everybody, `<!here>` those who are here now. */
const call = /<!(?:channel|here)>/

export function callsEverybody(body: string): boolean {
  return call.test(body)
}
