import './lightbox.css'
import { type KeyboardEvent, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, IconButton } from '#platform/web/ui/index.ts'
import type { FileView } from '../contract.ts'
import { fileMessages } from '../messages/index.ts'
import { contentOf, thumbnailOf } from './addresses.ts'

interface LightboxProps {
  pictures: readonly FileView[]
  at: number
  onClose: () => void
}

/** Pictures one after the other, as large as there is room for. Arrows go on, Esc goes back. */
export function Lightbox({ pictures, at, onClose }: LightboxProps) {
  const t = useMessages(fileMessages)
  const community = useCommunityId()
  const [shown, setShown] = useState(at)
  const picture = pictures[shown]
  if (!picture) return null
  const go = (step: number) =>
    setShown((last) => Math.min(pictures.length - 1, Math.max(0, last + step)))

  function press({ key }: KeyboardEvent) {
    if (key === 'ArrowRight') go(1)
    if (key === 'ArrowLeft') go(-1)
  }

  const { name, description = name, width, height } = picture
  return (
    <Dialog open onClose={onClose} title={name} size="l">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its buttons have the focus */}
      <div className="lightbox" onKeyDown={press}>
        <img
          src={thumbnailOf(community, picture.id, '1200')}
          alt={description}
          width={width}
          height={height}
        />
        <div className="lightbox-foot">
          {pictures.length > 1 && (
            <>
              <IconButton icon="back" label={t.previous} autoFocus onClick={() => go(-1)} />
              <small>{t.ofAll(shown + 1, pictures.length)}</small>
              <IconButton icon="arrow" label={t.next} onClick={() => go(1)} />
            </>
          )}
          <a
            className="button"
            data-kind="quiet"
            href={contentOf(community, picture)}
            download={name}
          >
            {t.download(name)}
          </a>
        </div>
      </div>
    </Dialog>
  )
}
