import './lightbox.css'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, IconButton } from '#platform/web/ui/index.ts'
import { contentOf, thumbnailOf } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'
import { fileMessages } from '../messages/index.ts'

interface LightboxProps {
  pictures: readonly FileView[]
  at: number
  /** Stands below a picture: where it comes from. What leads away calls `leave`. */
  about?: ((picture: FileView, leave: () => void) => ReactNode) | undefined
  onClose: () => void
}

/** Pictures one after the other, as large as there is room for. Arrows go on, Esc goes back. */
export function Lightbox({ pictures, at, about, onClose }: LightboxProps) {
  const t = useMessages(fileMessages)
  const community = useCommunityId()
  const [shown, setShown] = useState(at)
  const last = pictures.length - 1
  const go = (step: number) => setShown((now) => Math.min(last, Math.max(0, now + step)))
  useArrows(go)
  const picture = pictures[Math.min(shown, last)]
  if (!picture) return null
  const { name, description = name, width, height } = picture
  return (
    <Dialog open onClose={onClose} title={name} size="l">
      <div className="lightbox">
        <img
          key={picture.id}
          src={thumbnailOf(community, picture.id, '1200')}
          alt={description}
          width={width}
          height={height}
        />
        {about?.(picture, onClose)}
        <div className="lightbox-foot">
          {last > 0 && (
            <>
              <IconButton
                icon="back"
                label={t.previous}
                aria-disabled={shown === 0 || undefined}
                autoFocus
                onClick={() => go(-1)}
              />
              <small role="status">{t.ofAll(shown + 1, pictures.length)}</small>
              <IconButton
                icon="arrow"
                label={t.next}
                aria-disabled={shown === last || undefined}
                onClick={() => go(1)}
              />
            </>
          )}
          <a
            className="button"
            data-kind="quiet"
            href={contentOf(community, picture)}
            download={name}
          >
            <span className="button-text">{t.download(name)}</span>
          </a>
        </div>
      </div>
    </Dialog>
  )
}

/** Wherever in the dialog the focus is; the arrow that points along the line of writing goes on. */
function useArrows(go: (step: number) => void) {
  const press = useEffectEvent(({ key }: KeyboardEvent) => {
    const along = document.dir === 'rtl' ? -1 : 1
    if (key === 'ArrowRight') go(along)
    if (key === 'ArrowLeft') go(-along)
  })
  useEffect(() => {
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
}
