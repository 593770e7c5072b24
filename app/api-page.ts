import { html } from 'hono/html'
import type { openApi } from '#platform/server/http/openapi.ts'

type Description = ReturnType<typeof openApi>

interface Operation {
  summary: string
  description: string
  tags: string[]
}

/** The API for people: every call by noun, what it does and who may make it. Works without script. */
export function apiPage(description: Description, nonce: string | undefined) {
  const calls = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      ...(operation as Operation),
    })),
  )
  const byNoun = Map.groupBy(calls, (call) => call.tags[0] ?? 'general')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API · Hamlet</title>
<style nonce="${nonce ?? ''}">${style}</style>
</head>
<body><main>
<h1>The API of Hamlet</h1>
<p>Everything the web app does, it does by these calls. They take and give JSON; a refusal is <code>application/problem+json</code> with a stable <code>code</code>. The whole description is in <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${[...byNoun].map(
  ([noun, own]) =>
    html`<h2>${noun}</h2><dl>${own.map(
      (call) => html`<dt><b>${call.method.toUpperCase()}</b> <code>${call.path}</code></dt>
<dd>${call.summary} <small>${call.description}</small></dd>`,
    )}</dl>`,
)}
</main></body></html>`
}

const style = `
:root{color-scheme:light dark;font:1rem/1.55 system-ui,sans-serif}
main{max-inline-size:50rem;margin-inline:auto;padding:2rem 1rem}
dt{margin-block-start:1rem;overflow-wrap:anywhere}dd{margin-inline-start:0}
h2{text-transform:capitalize;margin-block-start:2.5rem}small{opacity:.7}`
