import type { Bus, BusMessage } from './bus.ts'

/** The bus of a single node: a function call. */
export function inProcessBus(): Bus {
  const listeners: ((message: BusMessage) => void)[] = []
  return {
    publish: (message) => {
      for (const listen of listeners) listen(message)
    },
    subscribe: (listen) => void listeners.push(listen),
    [Symbol.asyncDispose]: async () => {},
  }
}
