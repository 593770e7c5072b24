import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Card,
  Form,
  SubmitButton,
  TextAreaField,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { me, useMe } from '../me.ts'
import { PictureSettings } from './picture-settings.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

/** Who one is to others. */
export function ProfilePage() {
  const t = useMessages(peopleMessages)
  const profile = useMe()
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const text = (name: string) => String(values.get(name))
    const body = {
      name: text('name'),
      pronouns: text('pronouns'),
      headline: text('headline'),
      about: text('about'),
      timeZone: text('timeZone'),
    }
    me.set(await api.patch('/people/me', { body }))
    toast(t.profileSaved, { tone: 'good' })
  })

  return (
    <SettingsFrame title={t.profile} text={t.profileText}>
      <Card>
        <PictureSettings />
        <Form onSubmit={submit} problem={problem}>
          <TextField
            name="name"
            label={t.name}
            autoComplete="name"
            defaultValue={profile.name}
            maxLength={80}
            required
          />
          <TextField
            name="pronouns"
            label={t.pronouns}
            defaultValue={profile.pronouns}
            maxLength={40}
            optional
          />
          <TextField
            name="headline"
            label={t.headline}
            hint={t.headlineHint}
            defaultValue={profile.headline}
            maxLength={120}
            optional
          />
          <TextAreaField
            name="about"
            label={t.about}
            hint={t.aboutHint}
            defaultValue={profile.about}
            most={2000}
            optional
          />
          <TimeZoneField name="timeZone" zone={profile.timeZone} />
          <Actions>
            <SubmitButton>{t.saveProfile}</SubmitButton>
          </Actions>
        </Form>
      </Card>
    </SettingsFrame>
  )
}
