import { z } from 'zod'

/** An id that was given out; in the one form we store, however it was written. */
export const id = z.uuid().toLowerCase()

/** An id that the client chooses for something new, so that a retry cannot make it twice. */
export const chosenId = z.uuidv7().toLowerCase()
