import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useReading } from '#platform/web/i18n/index.ts'

/** Tells React Aria the reader's language; every overlay stands in it. */
export function Surroundings({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useReading().locale}>{children}</I18nProvider>
}
