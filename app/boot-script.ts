import { readFileSync } from 'node:fs'

/** What runs in the page before its first paint; the policy of our pages names it by its text. */
export const bootScript = readFileSync(`${import.meta.dirname}/web/boot.js`, 'utf8').trim()
