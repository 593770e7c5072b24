import { type Language, languages } from '#lib/messages.ts'
import { useReading } from '#platform/web/i18n/index.ts'

const ownNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** The way to the other languages, for those who are not signed in. */
export function LetterFoot() {
  const { language, setLanguage } = useReading()
  const others = languages.filter((each) => each !== language)
  return others.map((other) => (
    <button
      key={other}
      type="button"
      className="link"
      lang={other}
      onClick={() => setLanguage(other)}
    >
      {ownNames[other]}
    </button>
  ))
}
