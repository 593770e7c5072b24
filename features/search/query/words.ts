/** A word of a text as search compares it, and where it stands in the text. */
export interface Word {
  /** Small letters without accents: letters and digits only. */
  text: string
  from: number
  to: number
}

/** Longer words are cut: nobody types them, and an index would refuse them. */
const longestWord = 60

/** Scripts that are written without spaces; their words are all pairs of neighbours. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const runs =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3005]+)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu

/** A member or a channel as messages name it: `<@id>`, `<#id>`. It is not what somebody wrote. */
const references = /<[@#][0-9a-f-]{36}>/g

/** The words of a text in their order. `東京都` has `東京`, `京都` and, so that a single sign is found, `都`. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(references, (reference) => ' '.repeat(reference.length))
  return [...plain.matchAll(runs)].flatMap(({ 0: run, 1: isUnspaced, index }) =>
    isUnspaced ? pairsOf(run, index) : wordOf(run, index),
  )
}

/** Whether a text is written without spaces. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Small letters without accents, as words are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

function wordOf(run: string, from: number): Word[] {
  const text = fold(run)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .slice(0, longestWord)
  return text.isWellFormed() && text !== '' ? [{ text, from, to: from + run.length }] : []
}

function pairsOf(run: string, from: number): Word[] {
  const signs = [...run]
  let at = from
  return signs.flatMap((sign, index) => {
    const start = at
    at += sign.length
    const pair = sign + (signs[index + 1] ?? '')
    const text = fold(pair).replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    return text === '' ? [] : [{ text, from: start, to: start + pair.length }]
  })
}
