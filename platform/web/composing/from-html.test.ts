import { expect, test } from 'vitest'
import { markdownFromHtml } from './from-html.ts'

test.each([
  ['<p>a <b>b</b> <em>c</em> <del>d</del></p><p>e</p>', 'a **b** *c* ~~d~~\n\ne'],
  ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '3. a\n   - b\n4. c'],
  ['<blockquote>said</blockquote>', '> said'],
  ['see <a href="https://a.org/x_(y)">this</a>', 'see [this](https://a.org/x_%28y%29)'],
  ['<a href="https://a.org/">https://a.org/</a>', 'https://a.org/'],
  ['<a href="javascript:alert(1)">do not</a>', 'do not'],
  ['<a href="#top">up</a>', 'up'],
  ['<pre><code class="language-ts">a\n  b</code></pre>', '```ts\na\n  b\n```'],
  ['<pre>a ``` b</pre>', '```\na ``` b\n```'],
  ['a<script>alert(1)</script><style>b{}</style>', 'a'],
  ['<img src="https://spy.org/x.gif" alt="a kiln" onerror="alert(1)">', 'a kiln'],
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700">a</span> b</b>',
    '**a** b',
  ],
  ['*not* bold_', '\\*not\\* bold\\_'],
  [
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td><b>3</b><br>4</td></tr></table>',
    '| a | b |\n| --- | --- |\n| 1 \\| 2 | **3** 4 |',
  ],
  ['<table><tr><td>only one</td></tr></table>', 'only one'],
  ['<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>', 'a\n\nb'],
])('%s', (html, markdown) => {
  expect(markdownFromHtml(html)).toBe(markdown)
})

test('much of it is read in time', () => {
  const began = performance.now()
  expect(markdownFromHtml('<b>a</b> '.repeat(10_000))).toContain('**a** **a**')
  expect(performance.now() - began).toBeLessThan(10_000)
})
