import type { CallsOf } from '#platform/server/http/route.ts'
import { client } from '#platform/web/api/index.ts'
import type { RecapRoutes } from '../server/routes.ts'

export const api = client<CallsOf<RecapRoutes>>()
