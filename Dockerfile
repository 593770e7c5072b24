# syntax=docker/dockerfile:1
FROM node:26-slim AS base
WORKDIR /hamlet
COPY package.json package-lock.json ./

# The image brings Node, so the pinned copy of it in node_modules can go.
FROM base AS dependencies
RUN npm ci --omit=dev --no-audit --no-fund && rm -r node_modules/node

FROM base AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN node app/cli.ts build

FROM node:26-slim
WORKDIR /hamlet
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=dependencies /hamlet/node_modules node_modules
COPY . .
COPY --from=build /hamlet/dist dist
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# As app/node-flags.mjs has it.
CMD ["node", "--initial-old-space-size=256", "app/cli.ts", "serve"]
