import { catalogue } from '#lib/messages.ts'

/** The words of the calendar across communities. */
export const calendarMessages = catalogue({
  en: {
    title: 'Your calendar',
    scopes: { mine: 'Yours', communities: 'Your communities', organisation: 'The organisation' },
    texts: {
      mine: 'What you host and what you come to, in all of your communities.',
      communities: 'What takes place in your communities.',
      organisation: 'What takes place in your communities, and elsewhere for everybody.',
    },
    empty: {
      mine: 'You have not said yes to anything that is to come.',
      communities: 'Nothing is planned in your communities yet.',
      organisation: 'Nothing is planned yet.',
    },
    somewhere: 'A private community',
    more: 'There is more than fits here. Look at a single month.',
    feeds: 'In my own calendar',
  },
  de: async () => ({
    title: 'Dein Kalender',
    scopes: {
      mine: 'Deine',
      communities: 'Deine Gemeinschaften',
      organisation: 'Die Organisation',
    },
    texts: {
      mine: 'Was du ausrichtest und wozu du kommst, in allen deinen Gemeinschaften.',
      communities: 'Was in deinen Gemeinschaften stattfindet.',
      organisation: 'Was in deinen Gemeinschaften stattfindet, und anderswo für alle.',
    },
    empty: {
      mine: 'Du hast noch zu nichts zugesagt, was bevorsteht.',
      communities: 'In deinen Gemeinschaften ist noch nichts geplant.',
      organisation: 'Es ist noch nichts geplant.',
    },
    somewhere: 'Eine private Gemeinschaft',
    more: 'Es gibt mehr, als hier Platz hat. Sieh dir einen einzelnen Monat an.',
    feeds: 'In meinem eigenen Kalender',
  }),
})
