import { type Language, languages } from '#lib/messages.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { Card, RadioCards, SelectField, type Theme, useTheme } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { me } from '../me.ts'
import { SettingsFrame } from './settings-frame.tsx'

const ownNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** How Hamlet looks, and which language it speaks. Both change at once. */
export function AppearancePage() {
  const t = useMessages(peopleMessages)
  const [theme, setTheme] = useTheme()
  const { language, setLanguage } = useReading()

  async function speak(wanted: string): Promise<void> {
    const chosen = languages.find((each) => each === wanted)
    if (!chosen) return
    setLanguage(chosen)
    // Mails follow; should that fail, the page has changed all the same and the next choice catches up.
    await api.patch('/people/me', { body: { language: chosen } }).then(me.set, () => {})
  }

  return (
    <SettingsFrame title={t.appearance} text={t.appearanceText}>
      <Card>
        <div className="form">
          <RadioCards
            name="theme"
            label={t.theme}
            value={theme}
            onChange={(value) => setTheme(themes.find((each) => each === value) ?? 'system')}
            choices={[
              {
                value: 'system',
                label: t.themeSystem,
                description: t.themeSystemText,
                icon: 'screen',
              },
              { value: 'light', label: t.themeLight, description: t.themeLightText, icon: 'sun' },
              { value: 'dark', label: t.themeDark, description: t.themeDarkText, icon: 'moon' },
            ]}
          />
          <SelectField
            name="language"
            label={t.language}
            hint={t.languageHint}
            value={language}
            onChange={(event) => void speak(event.target.value)}
            choices={languages.map((each) => ({ value: each, label: ownNames[each] }))}
          />
        </div>
      </Card>
    </SettingsFrame>
  )
}
