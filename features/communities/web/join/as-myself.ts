import { loadMe, me } from '#features/people/web/index.ts'

/** Asks for something once it is known who is signed in, as these pages stand before anybody had to be. */
export async function asMyself<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  const [reply] = await Promise.all([ask(), me.get() === undefined ? loadMe() : undefined])
  return reply
}
