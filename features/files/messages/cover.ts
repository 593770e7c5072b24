import { catalogue } from '#lib/messages.ts'

/** The words of choosing a picture to know something by. */
export const coverMessages = catalogue({
  en: {
    cover: 'Cover',
    choose: 'Choose a picture',
    change: 'Choose another',
    remove: 'Without',
    sending: 'On its way…',
  },
  de: async () => ({
    cover: 'Titelbild',
    choose: 'Bild wählen',
    change: 'Anderes wählen',
    remove: 'Ohne',
    sending: 'Unterwegs…',
  }),
})
