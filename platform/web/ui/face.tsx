import './face.css'
import { hueOf, initials } from '#lib/initials.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { hued } from './hued.ts'

export interface Person {
  id: string
  name: string
  /** Address of the picture without its size; initials on a hue of the name's, the same in every community, where there is none. */
  image?: string | null | undefined
}

export type FaceSize = 'xs' | 's' | 'm' | 'l' | 'xl'

interface FaceProps {
  person: Person
  size?: FaceSize | undefined
  /** Shows the dot of somebody who is here now. */
  here?: boolean | undefined
  /** Reads the name aloud. For a face that stands alone; beside its name it would be said twice. */
  named?: boolean | undefined
}

/** A person's picture or initials. */
export function Face({ person, size = 'm', here = false, named = false }: FaceProps) {
  const t = useMessages(platformMessages)
  const { style, ...hue } = hued(hueOf(person.name))
  return (
    <span className="face" data-size={size} {...hue} style={style}>
      {person.image ? (
        <img src={`${person.image}/${pixels[size]}`} alt="" loading="lazy" decoding="async" />
      ) : (
        <span aria-hidden="true">{lettersOf(person.name, size)}</span>
      )}
      {here && <span className="face-here" />}
      {named && <span className="hidden-text">{here ? t.online(person.name) : person.name}</span>}
      {here && !named && <span className="hidden-text">{t.here}</span>}
    </span>
  )
}

/** The picture to ask for, sharp on a screen with two pixels for one. */
const pixels: Record<FaceSize, 64 | 128 | 256> = { xs: 64, s: 64, m: 128, l: 128, xl: 256 }

/** Two letters cannot be read on the smallest face. */
function lettersOf(name: string, size: FaceSize): string {
  const letters = initials(name)
  return size === 'xs' ? String.fromCodePoint(letters.codePointAt(0) ?? 63) : letters
}

interface FacesProps {
  people: readonly Person[]
  /** How many there are in all; `people` may hold only the first of them. */
  total?: number | undefined
  /** How many faces to show before "+3". */
  most?: number | undefined
  size?: 'xs' | 's' | 'm' | undefined
}

/** A few people at a glance, read aloud as a list of names. */
export function Faces({ people, total = people.length, most = 5, size = 's' }: FacesProps) {
  const t = useMessages(platformMessages)
  const shown = people.slice(0, most)
  const others = total - shown.length
  return (
    <span
      className="faces"
      role="img"
      aria-label={t.people(
        shown.map((person) => person.name),
        others,
      )}
    >
      {shown.map((person) => (
        <Face key={person.id} person={person} size={size} />
      ))}
      {others > 0 && (
        <span className="face face-more" data-size={size}>
          {t.more(others)}
        </span>
      )}
    </span>
  )
}
