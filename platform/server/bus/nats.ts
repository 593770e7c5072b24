import { connect } from '@nats-io/transport-node'
import { OperatorError } from '../config/index.ts'
import type { Logger } from '../logger.ts'
import type { Bus, BusMessage } from './bus.ts'

const subject = 'hamlet.bus'

/**
 * The bus between nodes, over NATS core. What this node publishes it hears at once and not again from the server, so a
 * NATS that is down costs other nodes a delay (they catch up from the database) and this one nothing.
 */
export async function natsBus(url: string, logger: Logger): Promise<Bus> {
  const nats = await connect({
    servers: url,
    noEcho: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
  }).catch((cause) => {
    throw new OperatorError('NATS_URL is set, but no NATS server answers there.', { cause })
  })
  const listeners: ((message: BusMessage) => void)[] = []
  const hear = (message: BusMessage) => {
    for (const listen of listeners) listen(message)
  }
  nats.subscribe(subject, {
    callback: (error, message) => {
      if (error) logger.warn('bus.unreadable', { error })
      else hear(message.json<BusMessage>())
    },
  })
  return {
    publish: (message) => {
      hear(message)
      // What is said while this node goes, others catch up with from the database.
      if (!nats.isClosed() && !nats.isDraining()) nats.publish(subject, JSON.stringify(message))
    },
    subscribe: (listen) => void listeners.push(listen),
    // A server that is not there takes no last words.
    [Symbol.asyncDispose]: () => nats.drain().catch(() => nats.close()),
  }
}
