import { maxLength } from './bounds.ts'

const maxParagraphs = 500
const chunkLength = 4_000

/** Splits text into its paragraphs; where that would be too many or it is too long, into even chunks. */
export function chunksOf(text: string): string[] {
  if (text.length > maxLength) return slicesOf(text)
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.length > maxParagraphs ? slicesOf(text) : paragraphs
}

function slicesOf(text: string): string[] {
  const slices: string[] = []
  for (let from = 0; from < text.length; ) {
    const slice = text.slice(from, from + chunkLength)
    const kept = from + chunkLength < text.length ? slice.slice(0, cutOf(slice)) : slice
    slices.push(kept)
    from += kept.length
  }
  return slices
}

/** Where to cut a slice: after its last line, else after its last word, else between two characters. */
function cutOf(slice: string): number {
  for (const gap of ['\n', ' ']) {
    const at = slice.lastIndexOf(gap) + 1
    if (at > chunkLength / 2) return at
  }
  return isHighSurrogate(slice.charCodeAt(slice.length - 1)) ? slice.length - 1 : slice.length
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
