import { readFileSync } from 'node:fs'

/** What pages about events need beyond the shared parts. */
export const eventStyles = readFileSync(`${import.meta.dirname}/events.css`, 'utf8')
