import type { Writable } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Caller } from './call.ts'
import { closeCodes, type ServerMessage } from './protocol.ts'
import { textFrame } from './text-frame.ts'

/** A message made once for many readers: its text, and its frame for those who get nothing else in this turn. */
export interface Part {
  text: string
  frame?: Buffer
}

/** One socket of one browser. Messages of one turn of the loop leave in one frame. */
export interface Connection {
  readonly caller: Caller
  send(part: Part): void
  /** Resolves once what was sent is on its way, or the socket is gone: for those who send much. */
  drained(): Promise<void>
  close(code: number, reason: string): void
}

/** The message as a part of a frame. */
export function partOf(message: ServerMessage): Part {
  return { text: JSON.stringify(message) }
}

/** Unread bytes a reader may pile up before it is cut off; it comes back with its cursor. */
export const mostUnreadBytes = 1024 * 1024

/** Wraps a socket and the stream below it; `mostUnread` in bytes. */
export function connectionOn(
  socket: WebSocket,
  stream: Writable,
  caller: Caller,
  mostUnread = mostUnreadBytes,
): Connection {
  let waiting: Part[] = []

  function leave(): void {
    const parts = waiting
    waiting = []
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > mostUnread) cutOff(socket)
    else stream.write(frameOf(parts))
  }

  return {
    caller,
    send(part) {
      if (waiting.push(part) === 1) atTheEndOfThisTurn(leave)
    },
    async drained() {
      await new Promise(setImmediate)
      if (stream.writableNeedDrain && !stream.destroyed) await flowing(stream)
    },
    close: (code, reason) => socket.close(code, reason),
  }
}

let leaving: (() => void)[] = []

/** One immediate for all: of a thousand sockets each would have its own. */
function atTheEndOfThisTurn(leave: () => void): void {
  if (leaving.push(leave) === 1) setImmediate(leaveAll)
}

function leaveAll(): void {
  const all = leaving
  leaving = []
  for (const leave of all) leave()
}

/** A reader too slow to read would not read a polite close either. */
function cutOff(socket: WebSocket): void {
  socket.close(closeCodes.tooSlow, 'too slow')
  setTimeout(() => socket.terminate(), 250).unref()
}

function flowing(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stream.off('drain', settle).off('close', settle)
      resolve()
    }
    stream.on('drain', settle).on('close', settle)
  })
}

function frameOf(parts: readonly Part[]): Buffer {
  const [only] = parts
  if (parts.length > 1 || !only) return textFrame(`[${parts.map((part) => part.text).join(',')}]`)
  only.frame ??= textFrame(`[${only.text}]`)
  return only.frame
}
