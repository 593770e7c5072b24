/** What stands on a line of a script: emoji with those who put them there, a pin, files. */
export type LineMarks = {
  reactions: { emoji: string; by: string[] }[]
  pinnedBy?: string
  files: string[]
}

export function noMarks(): LineMarks {
  return { reactions: [], files: [] }
}

/**
 * Reads `! react 🔥 jonas hana`, `! pin maren` or `! file grid.png` into the marks of the line above; false if it is none of
 * these.
 */
export function readMark(text: string, marks: LineMarks): boolean {
  const [, verb, first = '', rest = ''] = /^! (react|pin|file) (\S+)(?: (.+))?$/.exec(text) ?? []
  if (verb === 'react' && rest) marks.reactions.push({ emoji: first, by: rest.split(' ') })
  else if (verb === 'pin' && !rest) marks.pinnedBy = first
  else if (verb === 'file' && !rest) marks.files.push(first)
  else return false
  return true
}
