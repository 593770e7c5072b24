import './settings.css'
import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  HueField,
  hued,
  RadioCards,
  SelectField,
  TextAreaField,
  TextField,
  Tile,
} from '#platform/web/ui/index.ts'
import type { CommunityView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'

type Fields = Omit<CommunityView, 'id' | 'slug' | 'guidelinesVersion' | 'createdAt'>

interface CommunityFieldsProps {
  /** What holds at present. */
  now: Fields
  taken?: number | undefined
}

/** What a community is called, is for and looks like, and how one gets in: for making one and for changing it. */
export function CommunityFields({ now, taken = 0 }: CommunityFieldsProps) {
  const t = useMessages(communityMessages)
  return (
    <>
      <NameAndColour now={now} />
      <TextAreaField
        name="purpose"
        label={t.purpose}
        hint={t.purposeHint}
        defaultValue={now.purpose}
        rows={2}
        most={240}
        required
      />
      {(['meantFor', 'gives', 'gets'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t[name]}
          defaultValue={now[name]}
          rows={2}
          most={500}
          optional
        />
      ))}
      <Openness now={now} />
      <div className="two-fields">
        <TextField
          name="seats"
          type="number"
          label={t.seats}
          hint={t.seatsHint(taken)}
          min={Math.max(2, taken)}
          max={250}
          defaultValue={now.seats}
          required
        />
        <SelectField
          name="language"
          label={t.language}
          hint={t.languageHint}
          defaultValue={now.language}
          choices={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
      </div>
    </>
  )
}

function NameAndColour({ now }: CommunityFieldsProps) {
  const t = useMessages(communityMessages)
  const [name, setName] = useState(now.name)
  const [hue, setHue] = useState(now.hue)
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        defaultValue={now.name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        required
      />
      <HueField name="hue" label={t.accent} defaultValue={now.hue} onChange={setHue} />
      <div className="hue-preview" {...hued(hue)}>
        <Tile name={name || '?'} hue={hue} />
        <b dir="auto">{name || t.name}</b>
        <span className="meta">{t.preview}</span>
      </div>
    </>
  )
}

function Openness({ now }: CommunityFieldsProps) {
  const t = useMessages(communityMessages)
  return (
    <>
      <RadioCards
        name="visibility"
        label={t.visibility}
        defaultValue={now.visibility}
        choices={[
          { value: 'private', label: t.visibilityPrivate, description: t.visibilityPrivateText },
          { value: 'unlisted', label: t.visibilityUnlisted, description: t.visibilityUnlistedText },
          { value: 'listed', label: t.visibilityListed, description: t.visibilityListedText },
        ]}
      />
      <RadioCards
        name="admission"
        label={t.admission}
        defaultValue={now.admission}
        choices={[
          {
            value: 'invitation',
            label: t.admissionInvitation,
            description: t.admissionInvitationText,
          },
          {
            value: 'application',
            label: t.admissionApplication,
            description: t.admissionApplicationText,
          },
          { value: 'open', label: t.admissionOpen, description: t.admissionOpenText },
        ]}
      />
    </>
  )
}
