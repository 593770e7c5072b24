import { readFileSync } from 'node:fs'

/** What pages about resources need beyond the shared parts. */
export const shelfStyles = readFileSync(`${import.meta.dirname}/shelf.css`, 'utf8')
