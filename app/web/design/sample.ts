import { instantOf } from '#lib/time.ts'
import type { Choice, Person } from '#platform/web/ui/index.ts'
import type { RailCommunity } from '../frame/index.ts'

const named = (name: string): Person => ({ id: name, name })

export const hana = named('Hana Kim')
export const teo = named('Teo Alvarez')
export const jonas = named('Jonas Okafor')
export const sunniva = named('Sunniva Eide')
export const pavel = named('Pavel Dvořák')
export const ibrahim = named('Ibrahim Noor')
export const elsa = named('Elsa Berg')
export const wanjiru = named('Wanjiru Kamau')
export const maren = named('Maren Rask')
export const longNamed = named('Maximiliane Theodora von Hohenfels-Wittgenstein zu Sternberg')
export const noura = named('نورة القحطاني')
export const everyone = [hana, teo, jonas, sunniva, pavel, ibrahim, elsa, wanjiru, maren]

export const minutesAgo = (minutes: number) => instantOf(Date.now() - minutes * 60_000)

export const communities: readonly RailCommunity[] = [
  { id: 'k', name: 'Kiln Circle', hue: 45, to: '/design/shell', calls: 0, news: false },
  { id: 'f', name: 'Field Recorders', hue: 155, to: '/design/f', calls: 0, news: true },
  { id: 'b', name: 'Beta Bench', hue: 285, to: '/design/b', calls: 3, news: true },
  { id: 'n', name: 'Northern Makers', hue: 220, to: '/design/n', calls: 0, news: false },
]

export const audiences: readonly Choice[] = [
  {
    value: 'listed',
    label: 'Listed',
    description: 'In the directory, with a public page.',
    icon: 'globe',
  },
  {
    value: 'unlisted',
    label: 'Unlisted',
    description: 'Found only by those with the link.',
    icon: 'link',
  },
  { value: 'private', label: 'Private', description: 'Invisible to everybody else.', icon: 'lock' },
]
