/** How what was scanned sounds, so that one need not look: up for welcome, the same twice for already, low for no. */
export type Sound = 'good' | 'again' | 'bad'

const tones: Record<Sound, readonly [hertz: number, from: number, to: number][]> = {
  good: [
    [880, 0, 0.09],
    [1320, 0.1, 0.24],
  ],
  again: [
    [520, 0, 0.1],
    [520, 0.16, 0.26],
  ],
  bad: [[196, 0, 0.4]],
}

let context: AudioContext | undefined

/** Lets a device say it by sound, and by a shake where it can. */
export function play(sound: Sound): void {
  navigator.vibrate?.(sound === 'good' ? 60 : [80, 60, 80])
  context ??= new AudioContext()
  const { currentTime, destination } = context
  for (const [hertz, from, to] of tones[sound]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()]
    tone.frequency.value = hertz
    volume.gain.value = 0.2
    tone.connect(volume).connect(destination)
    tone.start(currentTime + from)
    tone.stop(currentTime + to)
  }
}
