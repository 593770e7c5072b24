import { useState } from 'react'
import {
  communitySlice,
  SettingsFrame,
  useAct,
  useCommunityId,
} from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import {
  Button,
  Card,
  Confirm,
  Dialog,
  IconButton,
  Row,
  Rows,
  SelectField,
} from '#platform/web/ui/index.ts'
import type { CategoryView, CreateCategory } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useAudience } from '../use-audience.ts'
import { useCategories } from '../use-category.ts'
import { useRights } from '../use-rights.ts'
import { CategoryForm } from './category-form.tsx'

/** The categories of the forum: leads make, order and change them. */
export function CategoriesPage() {
  const t = useMessages(forumMessages)
  const may = useRights()
  const categories = useCategories()
  const [making, setMaking] = useState(false)
  return (
    <SettingsFrame title={t.settings} text={t.settingsText}>
      <Card
        title={t.categories}
        action={
          may.manage && (
            <Button size="s" icon="plus" onClick={() => setMaking(true)}>
              {t.makeCategory}
            </Button>
          )
        }
      >
        <Rows label={t.categories}>
          {categories.map((category) => (
            <CategoryRow key={category.id} category={category} all={categories} />
          ))}
        </Rows>
      </Card>
      {making && <Making onClose={() => setMaking(false)} />}
    </SettingsFrame>
  )
}

function Making({ onClose }: { onClose: () => void }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const rings = useSlice(communitySlice, (state) => state.rings)
  const [id] = useState(newId)
  return (
    <Dialog open onClose={onClose} title={t.makeCategory}>
      <CategoryForm
        verb={t.makeCategoryVerb}
        onClose={onClose}
        onSend={(fields, values) =>
          api.post('/communities/{community}/categories', {
            params: { community },
            body: { id, ...fields, audience: audienceFrom(String(values.get('whom'))) },
          })
        }
      >
        <SelectField
          name="whom"
          label={t.categoryWho}
          choices={[
            { value: '', label: t.everybody },
            { value: 'leads', label: t.leads },
            ...rings.map((ring) => ({ value: `ring:${ring.id}`, label: t.ring(ring.name) })),
          ]}
        />
      </CategoryForm>
    </Dialog>
  )
}

/** Leads see every category that they make for a ring. */
function audienceFrom(whom: string): CreateCategory['audience'] {
  if (whom === 'leads') return ['leads']
  return whom.startsWith('ring:') ? ['leads', `ring:${whom.slice('ring:'.length)}`] : ['members']
}

function CategoryRow({ category, all }: { category: CategoryView; all: readonly CategoryView[] }) {
  const t = useMessages(forumMessages)
  const may = useRights()
  const whom = useAudience(category.audience)
  const [changing, setChanging] = useState(false)
  const opening = category.opening === 'leads' && t.openingLeads
  return (
    <Row
      title={category.name}
      meta={[category.description, whom && t.onlyFor(whom), opening].filter(Boolean).join(' · ')}
      end={
        may.manage && (
          <>
            <Moves {...{ category, all }} />
            <IconButton
              icon="edit"
              size="s"
              label={t.changeCategory(category.name)}
              onClick={() => setChanging(true)}
            />
            {changing && <Changing category={category} onClose={() => setChanging(false)} />}
          </>
        )
      }
    />
  )
}

function Moves({ category, all }: { category: CategoryView; all: readonly CategoryView[] }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const { act } = useAct()
  const at = all.indexOf(category)
  const move = (step: -1 | 1) => () => {
    const ids = all
      .map(({ id }) => id)
      .toSpliced(at, 1)
      .toSpliced(at + step, 0, category.id)
    void act(() =>
      api.put('/communities/{community}/categories', { params: { community }, body: { ids } }),
    )
  }
  return (
    <>
      <IconButton
        icon="up"
        size="s"
        label={t.up(category.name)}
        disabled={at === 0}
        onClick={move(-1)}
      />
      <IconButton
        icon="down"
        size="s"
        label={t.down(category.name)}
        disabled={at === all.length - 1}
        onClick={move(1)}
      />
    </>
  )
}

function Changing({ category, onClose }: { category: CategoryView; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const params = { community: useCommunityId(), categoryId: category.id }
  const { act } = useAct()
  const [removing, setRemoving] = useState(false)
  const path = '/communities/{community}/categories/{categoryId}'
  return (
    <Dialog open onClose={onClose} title={t.changeCategory(category.name)}>
      <CategoryForm
        category={category}
        verb={t.save}
        onClose={onClose}
        onSend={(body) => api.patch(path, { params, body })}
      >
        <Button kind="quiet" icon="trash" onClick={() => setRemoving(true)}>
          {t.removeCategory}
        </Button>
      </CategoryForm>
      <Confirm
        open={removing}
        onClose={() => setRemoving(false)}
        title={t.removeCategoryTitle(category.name)}
        verb={t.removeCategoryVerb}
        onConfirm={async () => {
          if (await act(() => api.delete(path, { params }))) onClose()
        }}
      >
        <p>{t.removeCategoryText}</p>
      </Confirm>
    </Dialog>
  )
}
