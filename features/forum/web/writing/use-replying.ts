import { useCallback, useState } from 'react'
import { useDraft } from '#features/drafts/web/index.ts'
import type { PostView } from '../../contract.ts'

/** A reply being written: its words stay until it is sent, here and on other devices. */
export interface Replying {
  text: string
  write: (text: string) => void
  leave: () => void
  /** The post that it answers. */
  answers: PostView | undefined
  isOpen: boolean
  /** Begins or goes on, perhaps with words that are quoted. */
  replyTo: (post: PostView | undefined, quote?: string) => void
  answerNobody: () => void
  close: () => void
}

export function useReplying(topicId: string): Replying {
  const { text, write, leave } = useDraft(`forum/${topicId}`)
  const [answers, setAnswers] = useState<PostView>()
  const [isOpen, setOpen] = useState(false)
  const replyTo = useCallback(
    (post: PostView | undefined, quote?: string) => {
      setAnswers((last) => post ?? last)
      setOpen(true)
      if (quote) write(text.trim() === '' ? quote : `${text.trimEnd()}\n\n${quote}`)
    },
    [text, write],
  )
  return {
    ...{ text, write, leave, answers, isOpen, replyTo },
    answerNobody: () => setAnswers(undefined),
    close: () => setOpen(false),
  }
}
