/** What the link of a mail stops. */
export type StopKind = 'posts' | 'announcements' | 'reminders' | 'surveys' | 'guest-reminders'

/** How such a link begins. The oldest kind has nothing before it. */
export const stopPrefixes: Readonly<Record<StopKind, string>> = {
  posts: '',
  announcements: 'a.',
  reminders: 'r.',
  surveys: 's.',
  'guest-reminders': 'g.',
}

/** What a link says that it stops; whether it comes from here is another question. */
export function stopKindOf(token: string): StopKind {
  const kinds = ['announcements', 'reminders', 'surveys', 'guest-reminders'] as const
  return kinds.find((kind) => token.startsWith(stopPrefixes[kind])) ?? 'posts'
}
