import './picture-settings.css'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Actions, Busy, Button, Face } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { api, uploadPicture } from '../api.ts'
import { loadMe, me, useMe } from '../me.ts'

const largest = 8 * 1024 * 1024
const kinds = 'image/png,image/jpeg,image/webp,image/avif,image/gif'

/** One's picture: choosing, replacing and removing it. */
export function PictureSettings() {
  const t = useMessages(peopleMessages)
  const platform = useMessages(platformMessages)
  const profile = useMe()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  useResizing(profile.picture === 'resizing')

  async function attempt(change: () => Promise<typeof profile>): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      me.set(await change())
    } catch (failure) {
      setError(problemWith(failure, platform).message)
    } finally {
      setBusy(false)
    }
  }

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    if (file.size > largest) setError(t.pictureTooLarge)
    else void attempt(() => uploadPicture(file))
  }

  const refused = error ?? (profile.picture === 'unreadable' ? t.pictureUnreadable : undefined)
  return (
    <fieldset className="picture-settings">
      <legend className="hidden-text">{t.picture}</legend>
      <Face person={profile} size="xl" />
      <div className="picture-settings-words">
        <Actions>
          <Button icon="image" pending={busy} onClick={() => input.current?.click()}>
            {profile.image ? t.replacePicture : t.choosePicture}
          </Button>
          {(profile.image || profile.picture === 'resizing') && (
            <Button kind="quiet" onClick={() => attempt(() => api.delete('/people/me/avatar'))}>
              {t.removePicture}
            </Button>
          )}
        </Actions>
        {profile.picture === 'resizing' || busy ? (
          <Busy>{busy ? t.pictureUploading : t.pictureResizing}</Busy>
        ) : (
          <p className={refused ? 'field-error' : 'field-hint'} role={refused && 'alert'}>
            {refused ?? t.pictureHint}
          </p>
        )}
        <input ref={input} type="file" accept={kinds} onChange={take} hidden tabIndex={-1} />
      </div>
    </fieldset>
  )
}

/** Looks whether the sizes are made, once a second and more and more rarely. */
function useResizing(resizing: boolean): void {
  useEffect(() => {
    if (!resizing) return
    let pause = 600
    let timer = setTimeout(look, pause)
    function look(): void {
      pause = Math.min(pause * 1.5, 15_000)
      timer = setTimeout(look, pause)
      loadMe().catch(() => {})
    }
    return () => clearTimeout(timer)
  }, [resizing])
}
