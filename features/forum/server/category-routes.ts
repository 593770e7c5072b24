import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { CategoryView, ChangeCategory, CreateCategory, OrderCategories } from '../contract.ts'
import { changeCategory, createCategory, orderCategories, removeCategory } from './categories.ts'

const categories = '/communities/{community}/categories'
const category = `${categories}/{categoryId}` as const

export const categoryRoutes = [
  route.post(categories, {
    actor: member,
    summary: 'Make a category of the forum',
    body: CreateCategory,
    reply: CategoryView,
    limit: '30/hour',
    run: ({ tx, actor, body }) => createCategory(tx, actor, body),
  }),
  route.put(categories, {
    actor: member,
    summary: 'Put the categories into an order',
    body: OrderCategories,
    reply: z.array(CategoryView),
    run: ({ tx, actor, body }) => orderCategories(tx, actor, body),
  }),
  route.patch(category, {
    actor: member,
    summary: 'Change a category',
    body: ChangeCategory,
    reply: CategoryView,
    run: ({ tx, actor, params, body }) => changeCategory(tx, actor, params.categoryId, body),
  }),
  route.delete(category, {
    actor: member,
    summary: 'Remove an empty category',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeCategory(tx, actor, params.categoryId),
  }),
]
