import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ChangeSection, CreateSection, OrderSections, SectionView } from '../../contract.ts'
import { changeSection, createSection, orderSections, removeSection } from '../sections.ts'
import { libraryPath } from './paths.ts'

const section = `${libraryPath}/sections/{sectionId}` as const
const Sections = z.array(SectionView)

export const sectionRoutes = [
  route.post(`${libraryPath}/sections`, {
    actor: member,
    summary: 'Add a section to the library',
    body: CreateSection,
    reply: Sections,
    run: ({ tx, actor, body }) => createSection(tx, actor, body),
  }),
  route.put(`${libraryPath}/sections`, {
    actor: member,
    summary: 'Put the sections in order',
    body: OrderSections,
    reply: Sections,
    run: ({ tx, actor, body }) => orderSections(tx, actor, body),
  }),
  route.patch(section, {
    actor: member,
    summary: 'Change a section',
    body: ChangeSection,
    reply: Sections,
    run: ({ tx, actor, params, body }) => changeSection(tx, actor, params.sectionId, body),
  }),
  route.delete(section, {
    actor: member,
    summary: 'Dissolve a section',
    reply: Sections,
    run: ({ tx, actor, params }) => removeSection(tx, actor, params.sectionId),
  }),
]
