import type { ChannelView } from '../../contract.ts'

type Place = Pick<ChannelView, 'id' | 'kind' | 'people' | 'archivedAt'>

/**
 * Whether what was said in one channel may be passed on to another: one may write there, and nobody reads there who did
 * not read here. The server decides, this only leaves out what it would refuse.
 */
export function mayReceive(source: Place, target: Place, isLead: boolean): boolean {
  if (target.id === source.id || target.archivedAt) return false
  if (target.kind === 'announcements' && !isLead) return false
  if (source.kind === 'open' || source.kind === 'announcements') return true
  if (source.kind === 'direct' && target.kind === 'direct')
    return (target.people ?? []).every((id) => source.people?.includes(id))
  return source.kind === 'leads' && target.kind === 'leads'
}
