import { catalogue } from '#lib/messages.ts'
import { edit } from './edit-en.ts'

/** The words of writing an event. */
export const editMessages = catalogue({
  en: edit,
  de: () => import('./edit-de.ts').then((module) => module.edit),
})
