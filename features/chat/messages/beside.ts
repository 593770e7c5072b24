import { catalogue } from '#lib/messages.ts'
import { beside } from './beside-en.ts'

export const besideMessages = catalogue({
  en: beside,
  de: () => import('./beside-de.ts').then((module) => module.beside),
})
