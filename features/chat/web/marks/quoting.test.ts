import { expect, test } from 'vitest'
import { quoteOf } from './quoting.ts'

const ann = '0190a5d2-0000-7000-8000-000000000001'
const members = new Map([[ann, { name: 'Ann Berg' }]])

test('a quote names its author with a link, and calls nobody again', () => {
  const body = `<@${ann}> look\n\n<!channel> now`
  expect(quoteOf({ body }, 'Bo [x]', 'https://hamlet.example/m', members)).toBe(
    '> [Bo \\[x\\]](https://hamlet.example/m):\n> Ann Berg look\n>\n> channel now\n\n',
  )
})
