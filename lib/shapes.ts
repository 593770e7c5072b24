import { z } from 'zod'

/** An id that was given out; in the one form we store, however it was written. */
export const id = z.uuid().toLowerCase()

/** An id that the client chooses for something new, so that a retry cannot make it twice. */
export const chosenId = z.uuidv7().toLowerCase()

/** Who may see a thing, as `platform/server/log/audience.ts` has it: whoever holds one of these keys. */
export const audienceKeys = z
  .array(
    z.union([
      z.literal('members'),
      z.literal('leads'),
      z.templateLiteral(['ring:', z.uuid()]),
      z.templateLiteral(['member:', z.uuid()]),
    ]),
  )
  .min(1)
  .max(100)
