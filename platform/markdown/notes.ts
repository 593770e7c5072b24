import type { Node } from './tree.ts'

export interface Note {
  number: number
  label: string
  children: Node[]
  /** How often the text refers to it. */
  references: number
}

/** The notes of a text in the order in which it refers to them; those that nothing refers to come last. */
export function notesOf(nodes: readonly Node[]): Map<string, Note> {
  const written = new Map<string, Node>()
  for (const node of nodes) {
    if (node.type !== 'footnote') continue
    const { content: label } = node.token
    // A second note of the same label is one that nothing refers to.
    written.set(written.has(label) ? ` ${written.size}` : label, node)
  }
  const notes = new Map<string, Note>()

  function refer(label: string): Note | undefined {
    const node = written.get(label)
    if (!node || notes.has(label)) return notes.get(label)
    const note = { number: notes.size + 1, label, children: node.children, references: 0 }
    notes.set(label, note)
    return note
  }

  function walk(within: readonly Node[]) {
    for (const { type, token, children } of within) {
      if (type === 'footnote') continue
      const note = type === 'footnote_ref' ? refer(token.content) : undefined
      if (note) note.references++
      walk(children)
    }
  }

  walk(nodes)
  for (const note of notes.values()) walk(note.children) // grows while notes refer to others
  for (const label of written.keys()) {
    const note = refer(label)
    if (note && note.references === 0) walk(note.children)
  }
  return notes
}
