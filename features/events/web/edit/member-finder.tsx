import { useState } from 'react'
import type { MemberView } from '#features/communities/contract.ts'
import { useActive } from '#features/communities/web/index.ts'
import { folded } from '#lib/text.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Face, TextField } from '#platform/web/ui/index.ts'
import { editMessages } from '../../messages/edit.ts'

interface MemberFinderProps {
  name: string
  label: string
  /** Members who are there already. */
  without: readonly string[]
  onMember: (member: MemberView) => void
  /** Adds somebody who is no member, by the name that was typed. */
  onGuest?: ((name: string) => void) | undefined
}

const mostFound = 5

/** Finds members by their names. */
export function MemberFinder({ name, label, without, onMember, onGuest }: MemberFinderProps) {
  const t = useMessages(editMessages)
  const active = useActive()
  const [words, setWords] = useState('')
  const wanted = words.trim()
  const found = active.filter(
    (member) => !without.includes(member.id) && folded(member.name).includes(folded(wanted)),
  )
  const done = (add: () => void) => () => {
    add()
    setWords('')
  }
  return (
    <div className="member-finder">
      <TextField
        name={name}
        type="search"
        label={label}
        placeholder={t.findPerson}
        value={words}
        autoComplete="off"
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {wanted !== '' && (
        <ul>
          {found.slice(0, mostFound).map((member) => (
            <li key={member.id}>
              <Face person={member} size="s" />
              <Button size="s" kind="quiet" onClick={done(() => onMember(member))}>
                <bdi>{member.name}</bdi>
              </Button>
            </li>
          ))}
          {onGuest && (
            <li>
              <Button size="s" kind="quiet" icon="plus" onClick={done(() => onGuest(wanted))}>
                {t.addAsGuest(wanted)}
              </Button>
            </li>
          )}
          {found.length === 0 && !onGuest && <li className="meta">{t.nobodyFound}</li>}
        </ul>
      )}
    </div>
  )
}
