/// <reference lib="esnext.temporal" />
import { findIana } from 'windows-iana'

/** The IANA time zone that a name in a calendar file means, as far as the name alone tells. */
export function zoneNamed(name: string): string | undefined {
  const bare = name.trim().replace(/^"(.*)"$/, '$1')
  // Some put the maker before it: `/mozilla.org/20070129_1/Europe/Berlin`.
  const parts = bare.split('/').filter((part) => part !== '')
  const tails = parts.map((_, index) => parts.slice(index).join('/'))
  for (const tail of tails) {
    const zone = known(tail)
    if (zone !== undefined) return zone
  }
  return findIana(bare)
    .map(known)
    .find((zone) => zone !== undefined)
}

/** As this machine spells it. Offsets are no names: what begins with a sign says nothing of summer. */
function known(name: string): string | undefined {
  if (/^(utc|gmt|z|etc\/(utc|gmt|zulu|universal))$/i.test(name)) return 'UTC'
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch {
    return undefined
  }
}
