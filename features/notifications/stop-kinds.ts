/** What the link of a mail stops. */
export type StopKind = 'posts' | 'reminders' | 'guest-reminders'

/** How such a link begins. The oldest kind has nothing before it. */
export const stopPrefixes: Readonly<Record<StopKind, string>> = {
  posts: '',
  reminders: 'r.',
  'guest-reminders': 'g.',
}

/** What a link says that it stops; whether it comes from here is another question. */
export function stopKindOf(token: string): StopKind {
  if (token.startsWith(stopPrefixes.reminders)) return 'reminders'
  return token.startsWith(stopPrefixes['guest-reminders']) ? 'guest-reminders' : 'posts'
}
