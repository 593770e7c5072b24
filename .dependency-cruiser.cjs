// Imports run one way: lib <- platform <- features <- app. Between features only leftwards, and only through the door.
// docs/architecture.md tells why; app/architecture.test.ts shows that each rule bites.

/** From left to right: a feature may know those before it. Side by side stand features that may not know each other. */
const order = [
  ['people'],
  ['organisation'],
  ['communities'],
  ['files', 'emoji', 'polls', 'drafts', 'releases'],
  ['chat'],
  ['forum'],
  ['library'],
  ['events'],
  ['stage'],
  ['recaps'],
  ['saved', 'webhooks', 'search', 'imports', 'notifications'],
]

/** Tests put together what they need from everywhere. */
const tests = '\\.test\\.tsx?$|/testing[./]|^(e2e|bench)/'

const stack = ['^lib/', '^platform/', '^features/', '^app/', '^(bench|e2e)/']
const layers = stack.slice(0, -1).map((layer, place) => ({
  name: `layers-${layer.replace(/\W/g, '')}`,
  comment: 'Imports run one way: lib <- platform <- features <- app.',
  severity: 'error',
  from: { path: layer, pathNot: tests },
  to: { path: stack.slice(place + 1) },
}))

const leftwards = order.map((names, place) => {
  const known = order.slice(0, place).flat()
  return {
    name: `leftwards-${names.join('-')}`,
    comment: 'A feature knows those to its left. One to its right follows the log instead.',
    severity: 'error',
    from: { path: `^features/(${names.join('|')})/`, pathNot: tests },
    to: { path: '^features/', pathNot: [...known, '$1'].map((name) => `^features/${name}/`) },
  }
})

const web = '^(app|platform|features/[^/]+)/web/'
const server = '^((platform|features/[^/]+)/server|app/(?!web/))'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    ...leftwards,
    {
      name: 'feature-without-place',
      comment: 'Every feature has a place in the order at the top of this file.',
      severity: 'error',
      from: { path: '^features/', pathNot: order.flat().map((name) => `^features/${name}/`) },
      to: {},
    },
    {
      name: 'through-the-door',
      comment:
        'A feature is reached through server/index.ts, web/index.ts (web/late.ts for pages that come late), its contract and its messages.',
      severity: 'error',
      from: { path: '^(?:features/([^/]+)|app)/', pathNot: tests },
      to: {
        path: '^features/',
        pathNot: [
          '^features/$1/',
          '^features/[^/]+/(server/index|web/index|web/late|contract|messages/\\w+)\\.ts$',
        ],
      },
    },
    {
      name: 'web-without-server',
      comment: 'Nothing of the server runs in the browser.',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: { path: server, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-takes-types-of-routes',
      comment: 'Of its feature a page knows the types of the routes, and what the contract says.',
      severity: 'error',
      from: { path: '^(?:features/([^/]+)|app)/web/', pathNot: tests },
      to: {
        path: '^(features/[^/]+/server|app/(?!web))/',
        pathNot: '^features/$1/server/routes\\.ts$',
      },
    },
    {
      name: 'server-without-web',
      comment: 'The server does not import what runs in the browser.',
      severity: 'error',
      from: { path: server, pathNot: tests },
      to: { path: web },
    },
    {
      name: 'contracts-stand-alone',
      comment:
        'A contract is read by server, web and API docs: it imports zod, lib, limits and contracts.',
      severity: 'error',
      from: { path: '^features/[^/]+/contract(\\.ts$|/)' },
      to: {
        pathNot: [
          '^lib/',
          '^features/[^/]+/(contract\\.ts$|contract/|limits\\.ts$)',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'lib-is-pure',
      comment: 'lib runs everywhere and needs nothing but, for shapes, zod.',
      severity: 'error',
      from: { path: '^lib/', pathNot: tests },
      to: { pathNot: ['^lib/', 'node_modules/zod/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'server-without-development-dependencies',
      comment: 'The server runs where only the dependencies are installed (Dockerfile).',
      severity: 'error',
      from: { path: ['^lib/', server], pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists, and packages are named in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
