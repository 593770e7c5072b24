import { type Head, valuesOf } from './head.ts'

/**
 * Whether a machine wrote a mail, as RFC 3834 tells and as those do that are older than it: bounces, notes of absence, lists, and what
 * comes from here. Answering it, or refusing it, could begin a loop.
 */
export function isAutomatic(
  head: Head,
  { sender, host }: { sender: string; host: string },
): boolean {
  const has = (name: string, pattern: RegExp) =>
    valuesOf(head, name).some((value) => pattern.test(value.trim()))
  return (
    sender === '' ||
    has('auto-submitted', /^(?!no\b)/i) ||
    has('precedence', /^(bulk|junk|list|auto_reply)$/i) ||
    has('content-type', /^multipart\/report\b/i) ||
    has('message-id', new RegExp(`@${RegExp.escape(host)}>?$`, 'i')) ||
    has('return-path', /^<>$/) ||
    ['list-id', 'x-autoreply', 'x-autorespond', 'x-loop'].some((name) => has(name, /./))
  )
}
