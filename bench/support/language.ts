import { type Random, randomFrom } from '#app/demo/random.ts'

/** A made-up language whose words are as common and as rare as those of a real one (Zipf's law). */
export interface Language {
  /** From the most common to the rarest. */
  words: readonly string[]
  /** Something somebody might say. */
  say(): string
  random: Random
}

const syllables = 'ka lo mi ren tus bel or ghi fan dro pel sta vin ur em qua zet hol nar is'.split(
  ' ',
)
const small = 'the a to of and in is it for on that with at this be was not are as but'.split(' ')
const size = 40_000

/** The same language for the same seed. */
export function languageFrom(seed: number): Language {
  const random = randomFrom(seed)
  const words = new Set(small)
  while (words.size < size) {
    const length = 2 + Math.floor(random.next() ** 2 * 4)
    words.add(Array.from({ length }, () => random.pick(syllables)).join(''))
  }
  const all = [...words]
  const draw = drawer(all)
  return {
    words: all,
    random,
    say() {
      const length = 3 + Math.floor(-Math.log(1 - random.next()) * 11)
      return Array.from({ length: Math.min(length, 90) }, () => draw(random.next())).join(' ')
    },
  }
}

/** The nth word is drawn about 1/n as often as the first. */
function drawer(words: readonly string[]): (at: number) => string {
  const ends: number[] = []
  let sum = 0
  for (let nth = 0; nth < words.length; nth++) {
    sum += 1 / (nth + 3)
    ends.push(sum)
  }
  const tickets = Uint32Array.from({ length: 2 ** 20 })
  let word = 0
  for (let at = 0; at < tickets.length; at++) {
    while ((ends[word] ?? sum) < (sum * (at + 0.5)) / tickets.length) word++
    tickets[at] = word
  }
  return (at) => words[tickets[Math.floor(at * tickets.length)] ?? 0] ?? ''
}
