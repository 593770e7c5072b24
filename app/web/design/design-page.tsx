import './design.css'
import { type ReactNode, useState } from 'react'
import { type Language, languages } from '#lib/messages.ts'
import { useReading } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import {
  hued,
  LinkButton,
  SelectField,
  type Theme,
  useTheme,
  Wordmark,
} from '#platform/web/ui/index.ts'
import { Buttons, Menus } from './controls.tsx'
import { Directions } from './directions.tsx'
import { Fields } from './forms.tsx'
import { Colours, Icons, Type } from './foundations.tsx'
import { Content, People } from './identity.tsx'
import { Overlays, Waiting } from './states.tsx'
import { Writing } from './writing.tsx'

const chapters = [
  ['colours', 'Colours'],
  ['type', 'Type, space, corners'],
  ['icons', 'Sign and icons'],
  ['buttons', 'Buttons'],
  ['menus', 'Menus and tabs'],
  ['people', 'People'],
  ['content', 'Cards, rows, prose'],
  ['fields', 'Fields'],
  ['writing', 'Writing at length'],
  ['overlays', 'Dialogs and toasts'],
  ['waiting', 'Waiting and empty'],
  ['directions', 'Right to left'],
] as const

/** The design system, shown: every token and every shared part in its states, with when to use it. */
export function DesignPage() {
  useTitle('Design')
  const [hue, setHue] = useState(45)
  return (
    <div className="design" {...hued(hue)}>
      <nav className="design-nav" aria-label="Chapters">
        <Wordmark />
        <ul>
          {chapters.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="design-main">
        <div className="design-intro">
          <h1>Paper, ink, and one colour each</h1>
          <p>
            What Hamlet is made of. Calm, warm, typographic; a letter rather than a dashboard. Every
            part below is the one that the screens use.
          </p>
          <div className="actions">
            <LinkButton to="/design/shell">See the shell</LinkButton>
            <LinkButton to="/design/letter">See a letter</LinkButton>
          </div>
          <Controls hue={hue} onHue={setHue} />
        </div>
        <Colours />
        <Type />
        <Icons />
        <Buttons />
        <Menus />
        <People />
        <Content />
        <Fields />
        <Writing />
        <Overlays />
        <Waiting />
        <Directions />
      </main>
    </div>
  )
}

const themes: readonly Theme[] = ['system', 'light', 'dark']
const themeNames: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }
const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

function Controls({ hue, onHue }: { hue: number; onHue: (hue: number) => void }): ReactNode {
  const [theme, setTheme] = useTheme()
  const { language, setLanguage } = useReading()
  return (
    <div className="design-controls">
      <SelectField
        name="theme"
        label="Scheme"
        value={theme}
        onChange={(event) =>
          setTheme(themes.find((each) => each === event.target.value) ?? 'system')
        }
        choices={themes.map((value) => ({ value, label: themeNames[value] }))}
      />
      <SelectField
        name="language"
        label="Language"
        value={language}
        onChange={(event) =>
          setLanguage(languages.find((each) => each === event.target.value) ?? 'en')
        }
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <SelectField
        name="page-hue"
        label="Accent"
        value={hue}
        onChange={(event) => onHue(Number(event.target.value))}
        choices={Array.from({ length: 24 }, (_, step) => step * 15).map((each) => ({
          value: String(each),
          label: `Hue ${each}`,
        }))}
      />
    </div>
  )
}
