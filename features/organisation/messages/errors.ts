import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const organisationErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'setup.link-void':
      'This set-up link does not hold. Start Hamlet again; it prints a new one as long as there is no administrator.',
    'setup.done': 'This Hamlet is set up already. Sign in.',
    'administrator.no-account': 'Nobody here has this address. Invite them first.',
    'administrator.last': 'There has to be an administrator. Name another one first.',
    'administrator.not-found': 'This person is not an administrator.',
  },
  de: {
    'setup.link-void':
      'Dieser Einrichtungslink gilt nicht. Starte Hamlet neu; solange es keinen Administrator gibt, zeigt es einen neuen.',
    'setup.done': 'Dieses Hamlet ist schon eingerichtet. Melde dich an.',
    'administrator.no-account': 'Hier hat niemand diese Adresse. Lade die Person zuerst ein.',
    'administrator.last': 'Es muss einen Administrator geben. Ernenne zuerst jemand anderen.',
    'administrator.not-found': 'Diese Person ist kein Administrator.',
  },
}
