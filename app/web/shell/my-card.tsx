import { useMe, useSignOut } from '#features/people/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Face,
  IconButton,
  MenuButton,
  type MenuEntry,
  type Theme,
  useTheme,
} from '#platform/web/ui/index.ts'
import { MeCard } from '../frame/index.ts'
import { shellMessages } from './messages/index.ts'
import { openPalette } from './palette-keys.tsx'

interface MyCardProps {
  face?: boolean
  /** The id by which the community shown knows me, so that my face has the colour the others see. */
  member?: string | undefined
  /** What I am there. */
  note?: string | undefined
}

/** The person who is signed in, with their menu; the face alone where there is little room. */
export function MyCard({ face = false, member, note }: MyCardProps) {
  const t = useMessages(shellMessages)
  const me = useMe()
  const signOut = useSignOut()
  const [theme, choose] = useTheme()
  const scheme = (value: Theme, label: string, icon: 'sun' | 'moon' | 'screen'): MenuEntry => ({
    label,
    icon,
    checked: theme === value,
    onSelect: () => choose(value),
  })
  const entries: readonly (readonly MenuEntry[])[] = [
    [
      { label: t.myProfile, icon: 'person', to: '/settings' },
      ...(me.administrator
        ? [{ label: t.organisation, icon: 'shield', to: '/organisation' } as const]
        : []),
    ],
    [
      scheme('system', t.system, 'screen'),
      scheme('light', t.light, 'sun'),
      scheme('dark', t.dark, 'moon'),
    ],
    [{ label: t.signOut, icon: 'logout', onSelect: () => void signOut() }],
  ]
  if (face) {
    return (
      <MenuButton label={me.name} entries={entries} className="rail-me">
        <Face person={me} />
      </MenuButton>
    )
  }
  return (
    <MeCard
      person={{ ...me, id: member ?? me.id }}
      note={note}
      here={member !== undefined}
      entries={entries}
    >
      <IconButton icon="search" label={t.search} onClick={openPalette} />
    </MeCard>
  )
}
