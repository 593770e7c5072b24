import { catalogue } from '#lib/messages.ts'
import { atDoor } from './at-door-en.ts'

/** The words of the door, at which people are checked in. */
export const atDoorMessages = catalogue({
  en: atDoor,
  de: () => import('./at-door-de.ts').then((module) => module.atDoor),
})
