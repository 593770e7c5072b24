import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const communityErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'community.not-found': 'There is no such community, or you are not in it.',
    'community.address-taken': 'Another community has this address. Choose a different one.',
    'community.full': ({ seats }) => `All ${seats} seats are taken.`,
  },
  de: {
    'community.not-found': 'Diese Community gibt es nicht, oder du gehörst nicht dazu.',
    'community.address-taken': 'Eine andere Community hat diese Adresse. Wähle eine andere.',
    'community.full': ({ seats }) => `Alle ${seats} Plätze sind vergeben.`,
  },
}
