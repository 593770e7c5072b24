import { type Name, openSession, type World } from './world.ts'

/** A page that the server draws, as somebody gets it, or as nobody who is signed in. */
export async function visit(
  { app, database, people }: World,
  path: string,
  who: Name | null = null,
  language = 'en',
) {
  const headers = new Headers({ 'accept-language': language })
  if (who) headers.set('cookie', await openSession(database, people[who]))
  const answer = await app.request(path, { headers })
  // The nonce is new for every answer.
  const text = (await answer.text()).replaceAll(/nonce="[^"]*"/g, '')
  return { status: answer.status, headers: answer.headers, text }
}

/** What a page says to machines, as https://schema.org has it. */
export function dataOf(text: string) {
  return JSON.parse(/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '{}')
}
