import { createContext, use } from 'react'
import type { PostView, TopicView } from '../../contract.ts'

/** What the parts of a topic page share. */
export interface InTopic {
  topic: TopicView
  /** Takes a post as it is now, as the reply to a change. */
  take: (post: PostView) => void
  /** A post of this topic, if it is here. */
  postAt: (number: number) => PostView | undefined
  /** Begins a reply to a post, or goes on with one, perhaps with words that are quoted. */
  replyTo: (post: PostView | undefined, quote?: string) => void
  editing: string | undefined
  edit: (id: string | undefined) => void
  /** The posts that are chosen to be moved out; undefined while one does not choose. */
  chosen: ReadonlySet<string> | undefined
  choose: (id: string) => void
}

export const TopicContext = createContext<InTopic | undefined>(undefined)

export function useTopic(): InTopic {
  const topic = use(TopicContext)
  if (!topic) throw new Error('useTopic needs a TopicContext above it')
  return topic
}
