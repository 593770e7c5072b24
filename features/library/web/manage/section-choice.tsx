import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { SelectField } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { librarySlice } from '../replica.ts'

/** In which section something stands; nothing where there are none. */
export function SectionChoice({ start }: { start: string | null }) {
  const t = useMessages(libraryMessages)
  const sections = useSlice(librarySlice, (state) => state.sections)
  if (sections.length === 0) return null
  return (
    <SelectField
      name="sectionId"
      label={t.section}
      defaultValue={start ?? ''}
      choices={[
        { value: '', label: t.noSection },
        ...sections.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
