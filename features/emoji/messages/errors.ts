import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const emojiErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'emoji.not-found': 'There is no such emoji.',
    'emoji.not-yours': 'Only who added it, leads and moderators remove an emoji.',
    'emoji.name-taken': 'There is an emoji of this name already.',
    'emoji.bad-name': 'A name has 2 to 32 lower-case letters, digits, and _ + -.',
    'emoji.too-many': ({ most }) => `There are ${most} emoji here already. Remove one first.`,
    'emoji.not-a-picture': 'This is no PNG, GIF, WebP or JPEG that could become an emoji.',
  },
  de: {
    'emoji.not-found': 'Ein solches Emoji gibt es nicht.',
    'emoji.not-yours':
      'Ein Emoji entfernt nur, wer es hinzugefügt hat, wer leitet oder wer moderiert.',
    'emoji.name-taken': 'Ein Emoji mit diesem Namen gibt es schon.',
    'emoji.bad-name': 'Ein Name hat 2 bis 32 Kleinbuchstaben, Ziffern und _ + -.',
    'emoji.too-many': ({ most }) => `Hier gibt es schon ${most} Emojis. Entferne zuerst eines.`,
    'emoji.not-a-picture': 'Das ist kein PNG, GIF, WebP oder JPEG, aus dem ein Emoji werden kann.',
  },
}
