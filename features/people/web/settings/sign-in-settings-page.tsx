import { useMessages } from '#platform/web/i18n/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { EmailSettings } from './email-settings.tsx'
import { PasskeySettings } from './passkey-settings.tsx'
import { PasswordSettings } from './password-settings.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** What one signs in with. */
export function SignInSettingsPage() {
  const t = useMessages(peopleMessages)
  return (
    <SettingsFrame title={t.signInSettings} text={t.signInSettingsText}>
      <PasskeySettings />
      <PasswordSettings />
      <EmailSettings />
    </SettingsFrame>
  )
}
