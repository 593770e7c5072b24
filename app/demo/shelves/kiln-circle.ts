import type { ShelfPlan } from './plan.ts'

const ironSlip = `The slip under our shinos, as eleven of us have tested it since spring. Weigh dry, in parts by weight.

| | Elsa’s | Hana’s | Studio Nord |
|---|---|---|---|
| Red clay, dry | 60 | 45 | 50 |
| Kaolin | 20 | 30 | 25 |
| Red iron oxide | 8 | 12 | 10 |
| Feldspar | 12 | 13 | 15 |

## Mixing

Sieve to 80 mesh, twice. It should run off a spoon like single cream; if it drips, it is too thin to cover in one coat and too thick for two.

> Write the gravity on the bucket. 1.38 works for dipping, 1.30 for brushing. *Hana*

## Putting it on

- **Leather-hard** is safest. Bone dry needs a quick hand and a thin coat.
- Two thin coats where you would give one thick one.
- Leave the foot and the last centimetre above it free.

### On bisque

Bisque to 06 once more *after* the slip. Skipping that is where most of the crawling comes from.

## When it goes wrong

- **Crawling.** Too thick, or the second bisque was skipped.
- **Grey instead of rust.** Too little air between 900 and 1,000 degrees. Open the damper a finger.
- **Bubbles at the rim.** Organic matter. Slow down between 600 and 750.

## What we still do not know

Whether the feldspar matters at all. If you fire one without it, tell us what came out, with the cone and the hour.
`

const rota = `How the shared kiln at Studio Nord works, so that nobody has to ask on the day.

## Before

1. Put yourself into the rota, in pencil until a keeper has answered.
2. Pots are dry, signed, and on kiln wash. What is not stays outside.
3. Bring your own shelf paper and one log for the stove.

## During

A **keeper** lights it and stays until 600 degrees. From there two people watch, and write the hour, the temperature and the damper into the book.

## After

Open below 90 degrees, not earlier, however nicely somebody asks. Whoever opens sweeps.
`

const terms = `You see these results before they are checked, because your eyes are part of the check.

- **Do not pass them on** before Friday, not even the pictures.
- Each copy carries your name and the day you got it.
- What turns out to be wrong, you say here first.
`

export const kilnShelf: ShelfPlan = {
  slug: 'kiln-circle',
  sections: [
    {
      name: 'Glazes and slips',
      description: 'Recipes that somebody you can ask has fired.',
      cover: 'celadon-with-husk-ash.jpg',
    },
    {
      name: 'Firing',
      description: 'Curves, cones and the rota of the shared kiln.',
      cover: 'firing-curve.png',
    },
    {
      name: 'Selling',
      description: 'Prices, stalls and what to say when somebody asks for a discount.',
      cover: 'copper-row-upper-half.jpg',
    },
  ],
  resources: [
    {
      kind: 'announcement',
      title: 'The autumn firing is on the second Saturday',
      summary: 'Light at six in the morning, open on Monday. Two shelves are still free.',
      author: 'maren-rask',
      daysAgo: 3,
      body: 'We light at **six**, and Bo keeps the fire until noon. What you want in has to stand dry on the wash by Thursday evening.\n\n- Two shelves are free, in the cool corner.\n- Whoever watches the night gets the first look on Monday.\n\nSay below which hours you take.',
      comments: [
        { by: 'teo-alvarez', hoursAgo: 60, body: 'I take two to six. Somebody bring coffee.' },
        { by: 'hana-kim', hoursAgo: 51, body: 'Both free shelves are mine, if nobody minds.' },
      ],
      readBy: { 'teo-alvarez': null, 'hana-kim': null, 'lina-sorensen': null },
    },
    {
      kind: 'announcement',
      title: 'We are looking at a second kiln',
      summary: 'The founders hear the figures first; everybody does on the day after tomorrow.',
      author: 'maren-rask',
      daysAgo: 1,
      body: 'Studio Nord would sell us the small gas kiln for 2,400, with the shelves.\n\nThat is a third of what we have. **Before we ask all of you**, the founders look at whether the rest lasts the winter.',
      first: { ring: 'Founders', allInDays: 2 },
      readBy: {},
    },
    {
      kind: 'page',
      title: 'Iron slip: our recipes',
      summary: 'Three slips under shino that hold, how to put them on, and what crawling means.',
      author: 'hana-kim',
      daysAgo: 16,
      section: 'Glazes and slips',
      body: ironSlip,
      tags: ['slip', 'shino', 'cone 10'],
      open: true,
      isPublic: true,
      cover: 'celadon-with-husk-ash.jpg',
      readBy: {
        'teo-alvarez': null,
        'maren-rask': null,
        'elsa-bergqvist': null,
        'jonas-okafor': null,
        'wanjiru-kamau': null,
      },
      comments: [
        {
          by: 'jonas-okafor',
          hoursAgo: 70,
          body: 'Fired the middle column without feldspar: no difference to the eye at cone 10.',
        },
        { by: 'hana-kim', hoursAgo: 66, body: 'Thank you. Which clay?' },
      ],
    },
    {
      kind: 'file',
      title: 'Glaze test grid, 36 tiles',
      summary: 'Every celadon of the year on one sheet, unchecked. Founders look first.',
      author: 'elsa-bergqvist',
      daysAgo: 1,
      section: 'Glazes and slips',
      body: 'Rows are the ash, columns the iron. The tile in the lower corner is the one we argue about.',
      files: ['open-kiln-night.pdf', 'celadon-with-husk-ash.jpg'],
      first: { ring: 'Founders', allInDays: 3 },
      drop: {
        terms,
        watermark: true,
        question: 'Which tile would you not let out of the studio, and why?',
        endsInDays: 6,
      },
      readBy: {
        'ibrahim-noor': 'B4. It pinholes in every kiln but yours.',
        'jonas-okafor': 'None, but I would fire the last row again, slower.',
        'wanjiru-kamau': null,
      },
    },
    {
      kind: 'page',
      title: 'The shared kiln, from rota to sweeping',
      summary: 'What to do before, during and after a firing at Studio Nord.',
      author: 'maren-rask',
      daysAgo: 60,
      section: 'Firing',
      body: rota,
      tags: ['Studio Nord', 'rota'],
      readBy: { 'teo-alvarez': null, 'birgit-haugen': null, 'nils-aarvik': null },
      review: { owner: 'maren-rask', days: 60, due: true },
    },
    {
      kind: 'recording',
      title: 'Nils on reading a flame',
      summary: 'What colour tells and what it does not. The part on soot begins at 18 minutes.',
      author: 'nils-aarvik',
      daysAgo: 31,
      section: 'Firing',
      url: 'https://video.example.org/kiln-circle/reading-a-flame',
      minutes: 42,
      readBy: { 'maren-rask': null, 'teo-alvarez': null },
    },
    {
      kind: 'link',
      title: 'Cone temperatures, with the heating rate',
      summary: 'The only table of them that says how fast, too.',
      author: 'ibrahim-noor',
      daysAgo: 48,
      section: 'Firing',
      url: 'https://cones.example.org/table',
      readBy: { 'hana-kim': null },
    },
    {
      kind: 'page',
      title: 'Prices that pay for the breakage',
      summary: 'A sheet of figures that five of us share, without names.',
      author: 'wanjiru-kamau',
      daysAgo: 23,
      section: 'Selling',
      body: 'Take the clay, the glaze and the hour. Then take the shelf that broke, and divide it by the pots that were on it.\n\n## The hour\n\nNobody here pays themselves less than 25. If your mug does not carry that, it is too cheap or too slow.',
      first: { ring: 'Founders' },
      readBy: { 'maren-rask': null },
    },
    {
      kind: 'collection',
      title: 'Your first month',
      summary: 'What we would have liked to read before our first firing here.',
      author: 'maren-rask',
      daysAgo: 12,
      items: [
        'The shared kiln, from rota to sweeping',
        'Cone temperatures, with the heating rate',
        'Iron slip: our recipes',
      ],
      readBy: { 'teo-alvarez': null, 'lina-sorensen': null },
    },
    {
      kind: 'link',
      title: 'A calculator for shrinkage',
      summary: 'Wet width in, fired width out, for the three bodies most of us use.',
      author: 'teo-alvarez',
      daysAgo: 2,
      url: 'https://shrink.example.org',
      suggested: true,
    },
  ],
}
