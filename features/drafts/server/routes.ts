import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import { DraftView, KeepDraft } from '../contract.ts'
import { longestDraft } from '../limits.ts'
import { listDrafts } from './drafts.ts'
import { keepDraft } from './keep-draft.ts'

const drafts = '/communities/{community}/drafts'

export function draftRoutes(live: Live) {
  return [
    route.put(drafts, {
      actor: member,
      summary: 'Keep what I began in a place, such as `chat/<channel>`',
      body: KeepDraft,
      reply: DraftView,
      limit: '240/minute',
      bodyLimit: 6 * longestDraft, // a character is at most so many bytes of JSON
      run: ({ tx, actor, body }) => keepDraft(tx, live, actor, body),
    }),
    route.get(drafts, {
      actor: member,
      summary: 'What I began and have not sent',
      reply: z.array(DraftView),
      run: ({ db, actor }) => listDrafts(db, actor),
    }),
  ]
}

export type DraftRoutes = ReturnType<typeof draftRoutes>[number]
