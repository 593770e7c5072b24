import { expect, test } from 'vitest'
import { fileOfShared } from './chunks.ts'

const [main, chat, forum] = ['/app/web/main.tsx', '/features/chat/web', '/features/forum/web']
const pages = Array.from({ length: 4 }, (_, nth) => `${forum}/p${nth}/p${nth}-page.tsx`)

/** Who imports what, at once and not when asked for. */
const importers: Record<string, string[]> = {
  '/lib/ids.ts': [main, ...pages],
  [`${forum}/door.ts`]: [main],
  '/features/forum/messages/en.ts': [`${forum}/door.ts`],
  [`${chat}/marks.ts`]: pages,
  [`${chat}/words.ts`]: [`${chat}/marks.ts`],
  '/features/chat/messages/marks-en.ts': [`${chat}/words.ts`],
  '/node_modules/virtua/index.js': [`${chat}/words.ts`],
  [`${forum}/post.tsx`]: pages.slice(0, 2),
  [`${forum}/post.css`]: [`${forum}/post.tsx`],
  [`${forum}/head.tsx`]: pages.slice(0, 1),
  [`${forum}/dialog.tsx`]: [],
  [`${forum}/field.tsx`]: [`${forum}/dialog.tsx`],
  '/features/stage/web/card.tsx': ['/app/web/design/design-page.tsx'],
}
const graph = {
  getModuleInfo: (id: string) => ({ importers: importers[id] ?? [] }) as never,
}
const fileOf = (id: string) => fileOfShared(id, graph)

test('what many pages need is one file a feature, and one of what lies below', () => {
  for (const id of ['marks.ts', 'words.ts']) expect(fileOf(`${chat}/${id}`)).toBe('chat')
  expect(fileOf('/node_modules/virtua/index.js')).toBe('ground')
})

test('what the same few pages need is one file', () => {
  const of = ['post.tsx', 'post.css', 'head.tsx'].map((id) => fileOf(`${forum}/${id}`))
  expect(of[0]).toMatch(/^forum-\w{6}$/)
  expect(of[1]).toBe(of[0])
  expect(of[2]).toMatch(/^forum-\w{6}$/)
  expect(of[2]).not.toBe(of[0])
})

test('what only opens later, pages themselves and the rest are left alone', () => {
  const left = [`${forum}/dialog.tsx`, `${forum}/field.tsx`, '/features/stage/web/card.tsx']
  for (const id of [...left, ...pages, '\0vite/preload-helper.js', '/app/web/late.ts'])
    expect(fileOf(id)).toBeNull()
})

test('another language stands where its English does', () => {
  expect(fileOf('/features/chat/messages/marks-de.ts')).toBe('chat-de')
  expect(fileOf('/features/forum/messages/de.ts')).toBe('shell-de')
  expect(fileOf('/features/forum/messages/edit-de.ts')).toBeNull()
})
