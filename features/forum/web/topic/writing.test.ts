import { expect, test } from 'vitest'
import { quoteOf } from './quote.ts'
import { tagsIn } from './tags.ts'

const members = new Map([['01234567-89ab-7def-8123-456789abcdef', { name: 'Hana Kim' }]])
const address = 'https://hamlet.example/c/kiln/forum/x/2'

test('a quote leads to its post, calls nobody, and leaves pictures with their author', () => {
  const body = `Ask <@01234567-89ab-7def-8123-456789abcdef>.

![a bowl](file:01234567-89ab-7def-8123-456789abcdef)`
  expect(quoteOf({ body }, '', 'Jo [x]', address, members)).toBe(
    `> [Jo \\[x\\]](${address}):\n> Ask Hana Kim.\n>\n> a bowl\n\n`,
  )
  expect(quoteOf({ body }, 'only this', 'Jo', address, members)).toBe(
    `> [Jo](${address}):\n> only this\n\n`,
  )
})

test.each([
  ['shino reduction', ['shino', 'reduction']],
  ['#Shino, shino,, Cone-10 ', ['shino', 'cone-10']],
  ['', []],
])('tags in %j', (text, tags) => {
  expect(tagsIn(text)).toEqual(tags)
})
