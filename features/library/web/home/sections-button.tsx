import { Suspense, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Dialog, late } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'

const SectionsForm = late(async () => (await import('../manage/sections-form.tsx')).SectionsForm)

/** For leads: the sections, their order and their covers. */
export function SectionsButton() {
  const t = useMessages(libraryMessages)
  const [open, setOpen] = useState(false)
  return (
    <div className="actions">
      <Button icon="settings" onClick={() => setOpen(true)}>
        {t.manageSections}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.manageSections}>
        <Suspense>
          <SectionsForm />
        </Suspense>
      </Dialog>
    </div>
  )
}
