import './format-bar.css'
import type { MessageFormat } from '#platform/web/composing/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { IconButton, type IconName } from '#platform/web/ui/index.ts'
import { chatMessages } from '../../messages/index.ts'

const buttons: readonly (readonly [MessageFormat, IconName, keys: string])[] = [
  ['bold', 'bold', 'B'],
  ['italic', 'italic', 'I'],
  ['strike', 'strike', '⇧X'],
  ['code', 'code', 'E'],
  ['link', 'link', 'K'],
  ['list', 'list', ''],
  ['quote', 'quote', ''],
]

/** Buttons for what words can look like, with their keys. The text area keeps the focus. */
export function FormatBar({ onFormat }: { onFormat: (format: MessageFormat) => void }) {
  const t = useMessages(chatMessages)
  const modifier = /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : t.control
  return (
    <div className="format-bar" role="toolbar" aria-label={t.formatting}>
      {buttons.map(([format, icon, keys]) => (
        <IconButton
          key={format}
          icon={icon}
          size="s"
          label={keys ? `${t.formats[format]} (${modifier}${keys})` : t.formats[format]}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onFormat(format)}
        />
      ))}
    </div>
  )
}
