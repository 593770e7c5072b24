import type { MessagesQuery } from '../contract.ts'

const lastPlace = '9999-01-01T00:00:00.000000Z_ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Where a page begins and which way it goes; from the end backwards unless something else is asked for. */
export function placeOf({ before, after }: MessagesQuery) {
  const forward = after !== undefined && before === undefined
  const [at = '', id = ''] = (forward ? after : (before ?? lastPlace)).split('_')
  return { forward, at, id }
}
