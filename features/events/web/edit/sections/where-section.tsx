import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, RadioCards, TextAreaField, TextField } from '#platform/web/ui/index.ts'
import type { EventFormat } from '../../../contract.ts'
import { longestAccess, longestPlace, longestUrl } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { eventMessages } from '../../../messages/index.ts'
import { type SectionProps, useFaultWords } from './section.ts'

const formats: readonly EventFormat[] = ['in-person', 'online', 'hybrid']

/** Where an event is: in a place, behind a link, or both. */
export function WhereSection(props: SectionProps) {
  const { draft, set, faults } = props
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  return (
    <Card title={t.where}>
      <FormatField draft={draft} set={set} />
      {draft.format !== 'online' && <VenueFields {...props} />}
      {draft.format !== 'in-person' && (
        <TextField
          name="joinUrl"
          type="url"
          label={t.joinUrl}
          hint={t.joinUrlHint}
          error={wrong.joinUrl}
          placeholder="https://"
          value={draft.joinUrl}
          onChange={({ currentTarget }) => set({ joinUrl: currentTarget.value })}
          maxLength={longestUrl}
          optional
        />
      )}
    </Card>
  )
}

/** In a place, online, or both. */
export function FormatField({ draft, set }: Omit<SectionProps, 'faults'>) {
  const t = useMessages(editMessages)
  const words = useMessages(eventMessages)
  return (
    <RadioCards
      name="format"
      label={t.where}
      value={draft.format}
      onChange={(value) => set({ format: formats.find((each) => each === value) ?? 'in-person' })}
      choices={formats.map((format) => ({
        value: format,
        label: words.formats[format],
        description: t.formatTexts[format],
      }))}
    />
  )
}

function VenueFields({ draft: { venue }, set, faults }: SectionProps) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  const field = (name: keyof typeof venue) => ({
    name: `venue.${name}`,
    value: venue[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ venue: { ...venue, [name]: currentTarget.value } }),
  })
  return (
    <>
      <TextField {...field('name')} label={t.venue} maxLength={longestPlace} optional />
      <TextField {...field('address')} label={t.address} maxLength={longestPlace} optional />
      <TextField
        {...field('mapUrl')}
        type="url"
        label={t.mapUrl}
        error={wrong.venue}
        placeholder="https://"
        maxLength={longestUrl}
        optional
      />
      <TextAreaField
        {...field('access')}
        label={t.access}
        hint={t.accessHint}
        most={longestAccess}
        rows={2}
        optional
      />
    </>
  )
}
