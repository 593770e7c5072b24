import { z } from 'zod'

export { hashPassword } from 'better-auth/crypto'

export const shortestPassword = 10
export const longestPassword = 128

/** A password somebody chooses. Length is what counts; nothing else is asked of it. */
export const NewPassword = z.string().min(shortestPassword).max(longestPassword)
