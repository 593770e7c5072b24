import { common, createLowlight } from 'lowlight'
import type { Kind, Piece } from './highlighting.ts'

const lowlight = createLowlight(common)

/** highlight.js scopes by the colour they get. Those not named take the colour of what they stand in. */
const kinds: Readonly<Record<string, Kind>> = {
  'hljs-comment': 'comment',
  'hljs-quote': 'comment',
  'hljs-meta': 'comment',
  'hljs-keyword': 'keyword',
  'hljs-selector-tag': 'keyword',
  'hljs-name': 'keyword',
  'hljs-literal': 'number',
  'hljs-number': 'number',
  'hljs-symbol': 'number',
  'hljs-bullet': 'number',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-attr': 'name',
  'hljs-attribute': 'name',
  'hljs-title': 'name',
  'hljs-section': 'name',
  'hljs-built_in': 'name',
  'hljs-type': 'name',
  'hljs-property': 'name',
  'hljs-selector-class': 'name',
  'hljs-selector-id': 'name',
  'hljs-addition': 'added',
  'hljs-deletion': 'removed',
}

type Tree = ReturnType<typeof lowlight.highlight>
type Branch = Tree | Tree['children'][number]

/** Splits code into pieces by colour, undefined if the language is not known. The pieces join to the code. */
export function highlight(language: string, code: string): Piece[] | undefined {
  if (!lowlight.registered(language)) return undefined
  const pieces: Piece[] = []
  // a list of what is still to do, not recursion: templates nest as deep as somebody likes
  const ahead: { branch: Branch; kind: Kind | undefined }[] = [
    { branch: lowlight.highlight(language, code), kind: undefined },
  ]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { branch, kind } = next
    if (branch.type === 'text') pieces.push({ text: branch.value, kind })
    if (!('children' in branch)) continue
    const inner = kindOf(branch) ?? kind
    for (const child of branch.children.toReversed()) ahead.push({ branch: child, kind: inner })
  }
  return pieces
}

function kindOf(branch: Branch): Kind | undefined {
  const classes = branch.type === 'element' ? branch.properties.className : undefined
  if (!Array.isArray(classes)) return undefined
  return classes.map((name) => kinds[name]).find((kind) => kind !== undefined)
}
