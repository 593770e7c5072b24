import { useEffect, useMemo, useState } from 'react'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { emojiMessages } from '../messages/index.ts'
import type { Known } from './picker/emoji-data.ts'
import { emojiCalled } from './picker/find-emoji.ts'
import { ownEmoji } from './picker/sections.ts'
import { emojiSlice } from './replica.ts'

const none: readonly Known[] = []
const most = 6

/** A few emoji that are called as was typed, the community's own first; none while nothing is asked for. */
export function useEmojiCalled(typed: string | undefined): readonly Known[] {
  const t = useMessages(emojiMessages)
  const own = useSlice(emojiSlice, ({ emoji }) => emoji)
  const known = useKnown(typed !== undefined)
  return useMemo(() => {
    if (typed === undefined) return none
    return [...emojiCalled(ownEmoji(own, t.own), typed), ...emojiCalled(known, typed)].slice(
      0,
      most,
    )
  }, [typed, own, known, t])
}

/** All emoji, fetched once they are wanted. */
function useKnown(wanted: boolean): readonly Known[] {
  const { language } = useReading()
  const [known, setKnown] = useState(none)
  useEffect(() => {
    if (!wanted) return
    let asking = true
    import('./picker/emoji-data.ts')
      .then(({ loadEmoji }) => loadEmoji(language))
      .then((all) => asking && setKnown(all))
      .catch(() => {}) // offline: the community's own are here
    return () => {
      asking = false
    }
  }, [wanted, language])
  return known
}
