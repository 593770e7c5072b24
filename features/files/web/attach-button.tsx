import { useMessages } from '#platform/web/i18n/index.ts'
import { FileButton } from '#platform/web/ui/index.ts'
import { fileMessages } from '../messages/index.ts'

/** Chooses files of the device to attach. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useMessages(fileMessages)
  return <FileButton icon="paperclip" label={t.attach} onFiles={onFiles} />
}
