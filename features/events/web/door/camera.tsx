import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Banner, Button, FileButton, toast } from '#platform/web/ui/index.ts'
import { atDoorMessages } from '../../messages/at-door.ts'
import { codeInPicture, openDetector } from './detector.ts'

/** Why there is no picture. */
type Failure = 'denied' | 'none'

/** Reads the codes of tickets: by the camera once somebody starts it, or out of a picture. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useMessages(atDoorMessages)
  const [on, setOn] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const video = useRef<HTMLVideoElement>(null)
  const heard = useRef(onCode)
  heard.current = onCode

  useEffect(() => {
    if (!on || !video.current) return
    const stop = new AbortController()
    void watch(video.current, (code) => heard.current(code), stop.signal).catch((error) => {
      setFailure(failureOf(error))
      setOn(false)
    })
    return () => stop.abort()
  }, [on])
  useEffect(() => {
    // It comes with the page, so that it is here when the network is not.
    void openDetector().catch(() => {})
  }, [])

  const read = async ([file]: readonly File[]) => {
    if (!file) return
    const code = await codeInPicture(file).catch(() => undefined)
    if (code) onCode(code)
    else toast(t.noCode, { tone: 'bad' })
  }
  // What a ticket says is compared by a digest, which browsers compute over https alone, as they lend the camera.
  if (!isSecureContext)
    return (
      <Banner tone="warn" icon="warning">
        {t.cameraFailures.insecure}
      </Banner>
    )
  return (
    <div className="door-camera">
      <video ref={video} hidden={!on} muted playsInline aria-label={t.cameraPicture} />
      {failure && (
        <Banner tone="warn" icon="warning">
          {t.cameraFailures[failure]}
        </Banner>
      )}
      <div className="actions">
        <Button
          kind={on ? 'plain' : 'main'}
          onClick={() => {
            setFailure(undefined)
            setOn(!on)
          }}
        >
          {on ? t.stopCamera : t.startCamera}
        </Button>
        <FileButton icon="image" label={t.fromPicture} onFiles={(files) => void read(files)} />
      </div>
    </div>
  )
}

/** Between two looks at the picture, in milliseconds. */
const pause = 120

/** Shows what the camera sees, and tells of each code in it, until it is told to stop. */
async function watch(
  video: HTMLVideoElement,
  onCode: (code: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 960 } },
  })
  // Who waits for the next ticket has a screen that stays on, where the device lets us.
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
    void lock?.release()
  }
  signal.addEventListener('abort', stop)
  if (signal.aborted) return stop()
  video.srcObject = stream
  const [detector] = await Promise.all([openDetector(), video.play()])
  while (!signal.aborted) {
    // A frame that cannot be read is followed by another one.
    const [found] = await detector.detect(video).catch(() => [])
    if (found?.rawValue && !signal.aborted) onCode(found.rawValue)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error
  return ['NotAllowedError', 'SecurityError'].includes(error.name) ? 'denied' : 'none'
}
