import { expect, test } from 'vitest'
import { htmlWords } from './html-words.ts'

test.each([
  [
    'Gmail',
    '<div dir="ltr">By <b>how much</b>?<div><br></div><div>A third</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, eve wrote:<br></div><blockquote class="gmail_quote">Thin it.</blockquote></div>',
    'By **how much**?\n\nA third',
  ],
  [
    'Apple Mail',
    '<html><body>By how much?<div><br><blockquote type="cite"><div>On 4. May 2026, eve wrote:</div><div>Thin it.</div></blockquote></div></body></html>',
    'By how much?',
  ],
  [
    'Outlook',
    '<div class="WordSection1"><p class="MsoNormal">By how much?<o:p></o:p></p></div><div id="x_divRplyFwdMsg"><b>From:</b> eve</div><p>Thin it.</p>',
    'By how much?',
  ],
  [
    'a list, a link, a picture and a script',
    '<ul><li>one</li><li>two</li></ul><a href="https://example.org">there</a><img src="https://example.org/x.png"><img src="cid:rim"><script>alert(1)</script>',
    '- one\n- two\n\n[there](https://example.org)[cid:rim]',
  ],
] as const)('%s', async (_, html, words) => {
  expect((await htmlWords(html)).trim()).toBe(words)
})

test('what is made to take long is read without its form', async () => {
  const began = performance.now()
  for (const piece of [
    '<div>',
    '<b>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<button></div><div>',
    '<hr ',
    '<span id=x_',
    '\u00A0',
    '&nbsp;',
    '&#8195;',
    '<br>',
    '&nbsp;<b></b>',
  ])
    expect(await htmlWords(`By how much? ${piece.repeat(37_000).slice(0, 149_000)}x`)).toContain(
      'By how much?',
    )
  expect(performance.now() - began).toBeLessThan(10_000)
})
