import { z } from 'zod'
import { apiRoot } from './data-answer.ts'
import type { Route } from './route.ts'

/** Describes routes as OpenAPI 3.1, whose schemas are JSON Schema as Zod writes it. */
export function openApi(routes: readonly Route[], publicUrl: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = apiRoot + route.path
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hamlet',
      version: '1',
      description: 'Everything the web app does, it does by these calls.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes },
  }
}

function operationOf(route: Route) {
  const [, noun] = route.path.split('/{')[0]?.split('/') ?? []
  return {
    operationId: `${route.method}${route.path.replaceAll(/[/{}-]+(\w?)/g, (_, c: string) => c.toUpperCase())}`,
    summary: route.summary,
    tags: [noun ?? 'general'],
    description: `Actor: ${route.actor.name}.`,
    ...(route.actor.name === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query)],
    ...(isSchema(route.body)
      ? { requestBody: { required: true, content: jsonOf(route.body, 'input') } }
      : {}),
    ...(route.given === 'incoming' ? { requestBody: { required: true, content: anyFile } } : {}),
    responses: {
      200: {
        description: 'Done',
        content: route.given === 'outgoing' ? anyFile : jsonOf(route.reply, 'output'),
      },
      default: {
        description: 'A refusal',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name?.endsWith('Id') ? { format: 'uuid' } : {}) },
  }))
}

function queryParameters(query: unknown) {
  if (!(query instanceof z.ZodObject)) return []
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }))
}

function jsonOf(schema: z.ZodType, io: 'input' | 'output') {
  return { 'application/json': { schema: schemaOf(schema, io) } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const anyFile = { '*/*': { schema: { type: 'string', format: 'binary' } } }

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType
}

const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; safe to compare with.' },
    title: { type: 'string' },
    detail: { type: 'string', description: 'A sentence for a person, in their language.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'hamlet.session_token' },
}
