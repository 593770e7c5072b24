import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const releaseErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'release.unknown-audience':
      'Somebody it was meant for is not here any more. Choose again for whom it is.',
  },
  de: {
    'release.unknown-audience':
      'Jemand, für den es gedacht war, ist nicht mehr hier. Wähle noch einmal, für wen es ist.',
  },
}
