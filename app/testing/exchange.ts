import type { Socket } from 'node:net'

/** Sends a request and reads its whole reply; answers the bytes of the body. */
export function exchange(socket: Socket, request: string): Promise<number> {
  socket.write(request)
  return new Promise((resolve, reject) => {
    let head = ''
    let missing = -1
    let length = 0
    socket.on('data', read)
    function read(chunk: Buffer): void {
      if (missing < 0) {
        head += chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 300)))
        length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
        missing = length - (head.length - end - 4)
      } else missing -= chunk.length
      if (missing > 0) return
      socket.off('data', read)
      resolve(length)
    }
  })
}
