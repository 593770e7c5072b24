import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ChangeSaved, SavedView, SaveItem } from '../contract.ts'
import { changeSaved } from './change-saved.ts'
import { removeSaved } from './remove-saved.ts'
import { saveItem } from './save-item.ts'

const item = '/communities/{community}/saved/{itemId}'

export const savedRoutes = [
  route.put(item, {
    actor: member,
    summary: 'Save a message for later',
    body: SaveItem,
    reply: SavedView,
    run: ({ tx, actor, params, body }) => saveItem(tx, actor, params.itemId, body),
  }),
  route.patch(item, {
    actor: member,
    summary: 'Change a reminder or a note, mark something saved as done',
    body: ChangeSaved,
    reply: SavedView,
    run: ({ tx, actor, params, body }) => changeSaved(tx, actor, params.itemId, body),
  }),
  route.delete(item, {
    actor: member,
    summary: 'Keep a message no longer',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeSaved(tx, actor, params.itemId),
  }),
]

export type SavedRoutes = (typeof savedRoutes)[number]
