import { expect, test } from 'vitest'
import { catalogue } from '#lib/messages.ts'
import { instantOf } from '#lib/time.ts'
import { markup } from '#platform/web/testing/index.ts'
import { ReadingProvider } from './languages.tsx'
import { useMessages } from './use-messages.ts'
import { useMoments } from './use-moments.ts'

const en = { greeting: (name: string) => `Good evening, ${name}` }
const de: typeof en = { greeting: (name) => `Guten Abend, ${name}` }
const messages = catalogue({ en, de: async () => de })

function Greeting() {
  const moments = useMoments()
  return `${useMessages(messages).greeting('Maren')}, ${moments.time(instantOf(0))}`
}

test('a component speaks the reader’s language and tells the time of their zone', async () => {
  expect(await markup(<Greeting />, { zone: 'Europe/Oslo' })).toBe('Good evening, Maren, 01:00')
  expect(await markup(<Greeting />, { language: 'de', zone: 'Asia/Tokyo' })).toBe(
    'Guten Abend, Maren, 09:00',
  )
})

test('one that speaks out of two catalogues gets each', async () => {
  const one = catalogue({ en: { hello: 'Hello' }, de: async () => ({ hello: 'Hallo' }) })
  const other = catalogue({ en: { bye: 'Bye' }, de: async () => ({ bye: 'Tschüss' }) })
  function Both() {
    const { hello } = useMessages(one)
    return `${hello}, ${useMessages(other).bye}`
  }
  const { prerender } = await import('react-dom/static')
  const { prelude } = await prerender(
    <ReadingProvider language="de" zone="Europe/Oslo" locales={[]}>
      <Both />
    </ReadingProvider>,
  )
  expect(await new Response(prelude).text()).toBe('Hallo, Tschüss')
})

test('reading is given from above', async () => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  expect(() => renderToStaticMarkup(<Greeting />)).toThrow('ReadingProvider')
})
