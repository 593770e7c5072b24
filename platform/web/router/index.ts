export { useTitle } from '../title/index.ts'
export { Link, type LinkProps } from './link.tsx'
export {
  type Page,
  type PageProps,
  type ParamsOf,
  page,
  pathTo,
  type Surroundings,
} from './page.ts'
export { plainQuery } from './plain-query.ts'
export { useGo, usePath, useQuery } from './use-go.ts'
