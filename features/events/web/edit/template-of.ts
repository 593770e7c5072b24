import type { EventView, TemplateContent } from '../../contract.ts'
import { saidOf } from './draft.ts'

/** What others can begin with of an event: everything but dates, links and its picture. Nobody's time is planned anew. */
export function templateOf(view: EventView): TemplateContent {
  const { starts: _starts, zone: _zone, joinUrl: _link, cover: _cover, ...content } = saidOf(view)
  const { registration, plan } = content
  return {
    ...content,
    registration: { ...registration, opensAt: null },
    plan: plan.map((step) => ({ ...step, from: null })),
    rule: null,
    joining: 'each',
  }
}
