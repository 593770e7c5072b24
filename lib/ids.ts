/** A UUIDv7 in lower case: sorts by the time it was made, safe to choose on a client. */
export type Id = string

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Makes a UUIDv7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 74 random bits. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let i = 5, rest = now; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let text = ''
  bytes.forEach((byte, i) => {
    text += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + hex[byte]
  })
  return text
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Tells whether a text is a UUID in the form we store, of any version. */
export function isId(text: string): text is Id {
  return uuid.test(text)
}
