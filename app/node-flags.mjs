import { totalmem } from 'node:os'

const memory = Math.min(process.constrainedMemory?.() || Number.POSITIVE_INFINITY, totalmem())
const mostMb = Math.min(256, Math.floor(memory / 2 ** 23))

/**
 * What the server's Node is started with. Its old generation may grow to 256 MB, or an eighth of a small machine, before it
 * is first collected: while all are talking, a collection every three seconds was most of what made the slowest echoes slow.
 */
export const nodeFlags = [`--initial-old-space-size=${mostMb}`]
