import { useMessages } from '#platform/web/i18n/index.ts'
import { emojiMessages } from '../../messages/index.ts'

const hands = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿']

/** The skin tone that hands and people have. */
export function ToneChoice({ tone, onChoose }: { tone: number; onChoose: (tone: number) => void }) {
  const t = useMessages(emojiMessages)
  return (
    <fieldset className="emoji-tones" aria-label={t.tone}>
      {hands.map((hand, at) => (
        <button
          key={hand}
          type="button"
          aria-pressed={at === tone}
          aria-label={t.tones[at]}
          data-tip={t.tones[at]}
          onClick={() => onChoose(at)}
        >
          {hand}
        </button>
      ))}
    </fieldset>
  )
}
