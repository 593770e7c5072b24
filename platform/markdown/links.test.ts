import { expect, test } from 'vitest'
import { isForeign, safeAddress } from './links.ts'

test.each([
  'https://a.example/b?c#d',
  'http://localhost:3000',
  'HTTPS://A.EXAMPLE',
  'mailto:ann@example.org',
])('%s is linked to', (address) => {
  expect(safeAddress(address)?.href).toBe(new URL(address).href)
})

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:1',
  'data:text/html,x',
  'https://',
  'a.example',
  '/a',
  '',
  'https://u@a.example',
  'https://:p@a.example',
])('%j is not', (address) => {
  expect(safeAddress(address)).toBeUndefined()
})

test('a link to this site does not leave it', () => {
  const url = new URL('https://hamlet.example/c/1')
  expect(isForeign(url, 'https://hamlet.example')).toBe(false)
  expect(isForeign(url, 'https://hamlet.example:8443')).toBe(true)
  expect(isForeign(url, undefined)).toBe(true)
  expect(isForeign(new URL('mailto:ann@example.org'), 'https://hamlet.example')).toBe(true)
})
