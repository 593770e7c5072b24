import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { AcknowledgeTerms, AnswerDrop, Readers, ResourceView, SetDrop } from '../../contract.ts'
import { acknowledgeTerms } from '../drops/acknowledge-terms.ts'
import { answerDrop } from '../drops/answer-drop.ts'
import { downloadFile } from '../drops/download-file.ts'
import { listReaders } from '../drops/list-readers.ts'
import type { Marking } from '../drops/mark-file.ts'
import { clearDrop, setDrop } from '../drops/set-drop.ts'
import { resourcePath } from './paths.ts'

const drop = `${resourcePath}/drop` as const

export function dropRoutes(marking: Marking) {
  return [
    route.put(drop, {
      actor: member,
      summary: 'Make a resource a drop: terms, watermark, question, end',
      body: SetDrop,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => setDrop(tx, actor, params.resourceId, body),
    }),
    route.delete(drop, {
      actor: member,
      summary: 'Let a resource be no drop any more',
      reply: ResourceView,
      run: ({ tx, actor, params }) => clearDrop(tx, actor, params.resourceId),
    }),
    route.put(`${drop}/acknowledged`, {
      actor: member,
      summary: 'Agree to the terms of a drop',
      body: AcknowledgeTerms,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => acknowledgeTerms(tx, actor, params.resourceId, body),
    }),
    route.put(`${drop}/answer`, {
      actor: member,
      summary: 'Answer the question of a drop',
      body: AnswerDrop,
      reply: ResourceView,
      run: ({ tx, actor, params, body }) => answerDrop(tx, actor, params.resourceId, body),
    }),
    route.get(`${resourcePath}/readers`, {
      actor: member,
      summary: 'Who opened a resource, agreed and answered; without leading, what of that I did',
      reply: Readers,
      run: ({ db, actor, params }) => listReaders(db, actor, params.resourceId),
    }),
    route.download(`${resourcePath}/files/{fileId}/{name}`, {
      actor: member,
      summary: 'Read a file of a resource; of a drop with a watermark, my own copy',
      limit: '300/minute',
      run: ({ db, actor, params }) =>
        downloadFile(marking, db, actor, params.resourceId, params.fileId),
    }),
  ]
}
