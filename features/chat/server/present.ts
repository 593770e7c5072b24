import type { ChannelView } from '../contract.ts'
import type { Channel } from './access.ts'

/** A channel as those see it who may. */
export function presentChannel(channel: Channel): ChannelView {
  const { id, name, topic, description, kind, threads, people, createdAt, createdBy, archivedAt } =
    channel
  return {
    id,
    name,
    topic,
    description,
    kind,
    threads,
    people,
    createdAt,
    createdBy,
    archivedAt,
  }
}
