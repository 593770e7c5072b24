/** A text with all that a long text may hold; `here` is the address of this Hamlet. */
export const written = (here: string) => `## Crawling on shino

Three of nine bowls **crawled** again, always where the slip is *thickest*[^1]. Same bucket, ~~same~~ another cone, and I sieve to \`80 mesh\`. Hana says:

> The slip shrinks after the glaze has set, and the glaze tears where it cannot follow.

### What I tried

1. Thin the slip until it drips like milk
2. Bisque once more to 06
   - after the slip
   - before the shino

- [x] Two coats
- [ ] Both side by side

| Shelf | Cone | °C |
| --- | --: | --: |
| upper | 10 | 1305 |
| lower | 9 | 1280 |

\`\`\`ts
const clean = fired.filter(({ crawled }) => !crawled)
\`\`\`

It was ||the bucket||, of course.

:::spoiler The recipe, for those who want it
Nepheline syenite 45, spodumene 15, soda ash 8.
:::

${here}/design/letter

[^1]: Measured with a pin. See [the log](https://example.org/log).
`

export const writtenFromTheRight = `## الطين يتذكر

الطين يتذكر كل **لمسة**. خفّف المزيج حتى يسيل كالحليب[^1].

- طبقتان
- ثم النار

> دائما حيث تكون الطبقة أسمك

[^1]: كما قالت \`Hana Kim\`.
`

export const wroteBefore =
  'I fired both side by side in March: three of nine clean with the second bisque. It was cold. I would not change the glaze.'
