import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { directionOf, type Language, loadLanguage, localeFor, pickLanguage } from '#lib/messages.ts'

interface Reading {
  language: Language
  /** Regional habits for dates and numbers, such as `en-GB`. */
  locale: string
  /** IANA time zone. */
  zone: string
  /** Loads the language, then shows it everywhere, without a reload. */
  setLanguage: (language: Language) => void
}

const ReadingContext = createContext<Reading | undefined>(undefined)

/** Where a language chosen on this device is kept, for the pages before anybody signed in. */
export const languageKey = 'hamlet.language'

/** The language to start with: chosen on this device before, else what the browser asks for. */
export function startLanguage(): Language {
  return pickLanguage([localStorage.getItem(languageKey) ?? '', ...navigator.languages])
}

interface ReadingProps {
  language: Language
  /** The person's time zone; this device's where it is not given. */
  zone?: string | undefined
  /** The locales the reader prefers, for regional habits; the browser's where they are not given. */
  locales?: readonly string[] | undefined
  children: ReactNode
}

/** Gives everything below the reader's language and time zone, and tells the document. */
export function ReadingProvider(props: ReadingProps) {
  const { language: start, zone = deviceZone(), locales = navigator.languages, children } = props
  const [language, show] = useState(start)
  const setLanguage = useCallback(async (next: Language) => {
    localStorage.setItem(languageKey, next)
    await loadLanguage(next)
    startTransition(() => show(next))
  }, [])

  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])

  const reading = useMemo(() => {
    return { language, locale: localeFor(language, locales), zone, setLanguage }
  }, [language, locales, zone, setLanguage])
  return <ReadingContext value={reading}>{children}</ReadingContext>
}

/** The reader's language, locale and time zone. */
export function useReading(): Reading {
  const reading = use(ReadingContext)
  if (!reading) throw new Error('useReading needs a ReadingProvider above it')
  return reading
}

/** The time zone this device is set to. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
