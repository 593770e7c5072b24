/** A name as our channels have it: lower case, letters and digits of any script, `-` and `_`, at most 60 characters. */
export function channelName(name: string, key: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return [...plain].slice(0, 60).join('') || channelName(key, 'channel')
}
