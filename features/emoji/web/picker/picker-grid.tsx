import { memo } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { emojiMessages } from '../../messages/index.ts'
import { Glyph } from '../glyph.tsx'
import type { Known } from './emoji-data.ts'
import type { Section } from './sections.ts'
import { inTone } from './tone.ts'

interface PickerGridProps {
  id: string
  sections: readonly Section[]
  /** The one that Enter takes, counted through all sections. */
  at: number
  tone: number
  onPick: (known: Known) => void
  onPoint: (at: number) => void
}

/** The emoji under their headings. */
export function PickerGrid({ id, sections, at, ...rest }: PickerGridProps) {
  const t = useMessages(emojiMessages)
  let from = 0
  return (
    <div className="emoji-picker-grid" role="listbox" id={id} aria-label={t.found} tabIndex={-1}>
      {sections.length === 0 && <p className="emoji-picker-none">{t.none}</p>}
      {sections.map((section) => {
        const first = from
        from += section.emoji.length
        const within = at >= first && at < from
        return (
          <PickerSection
            key={section.title}
            {...{ id, section, first, ...rest }}
            at={within ? at : undefined}
          />
        )
      })}
    </div>
  )
}

interface PickerSectionProps extends Omit<PickerGridProps, 'sections' | 'at'> {
  section: Section
  /** The place of its first. */
  first: number
  at: number | undefined
}

/** Drawn anew only when the chosen one comes, moves within, or leaves. */
const PickerSection = memo(
  function PickerSection(props: PickerSectionProps) {
    const { id, section, first, at, tone, onPick, onPoint } = props
    return (
      // biome-ignore lint/a11y/useSemanticElements: a list box has groups, no sets of fields
      <div role="group" aria-labelledby={`${id}-title-${first}`} className="emoji-picker-section">
        <div className="emoji-picker-title" id={`${id}-title-${first}`} role="presentation">
          {section.title}
        </div>
        {section.emoji.map((known, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
          <div
            key={known.emoji}
            id={`${id}-${first + index}`}
            role="option"
            aria-label={known.label}
            aria-selected={at === first + index}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => at !== first + index && onPoint(first + index)}
            onClick={() => onPick(known)}
          >
            <Glyph emoji={inTone(known, tone)} />
          </div>
        ))}
      </div>
    )
  },
  (a, b) => a.section === b.section && a.at === b.at && a.tone === b.tone && a.first === b.first,
)
