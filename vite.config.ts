import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bootScript } from './app/boot-script.ts'
import { inlineBoot, precompress, preloadFonts, shellList } from './app/web/build.ts'
import { fileOfShared } from './app/web/chunks.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// A build is what people get, also when a test asks for it and its runner has set another environment.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production'

export default defineConfig({
  root: at('./app/web'),
  plugins: [react(), inlineBoot(bootScript), preloadFonts(), shellList(), precompress()],
  build: {
    outDir: at('./dist/web'),
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 650, // in kB: the names and words of all emoji, fetched with the picker
    assetsInlineLimit: 0, // data: addresses would need a wider Content-Security-Policy
    modulePreload: { polyfill: false },
    // light-dark(), nesting and oklch() stay as written; the oldest browsers that know them are from 2024
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    rolldownOptions: {
      input: {
        app: at('./app/web/index.html'),
        letter: at('./app/web/letter.css'),
        'first-look': at('./app/web/first-look.css'),
        'service-worker': at('./app/web/service-worker.ts'),
      },
      output: {
        // What the first screen needs comes in few files: what rarely changes, what all screens share, and the rest.
        codeSplitting: {
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /node_modules/, priority: 3 },
            {
              name: 'shell',
              priority: 2,
              tags: ['$initial'],
              test: /\/(lib|platform\/(markdown|web))\//,
            },
            // What is always there of the features; each page adds its own. The service worker and the style of pages without
            // script are entries of their own.
            {
              name: 'features',
              priority: 2,
              tags: ['$initial'],
              test: /\/features\/|\/app\/web\/(?!service-worker|letter|first-look.css)/,
            },
            {
              name: fileOfShared,
              debugName: 'shared',
              test: /\/(features|platform|lib|node_modules)\//,
              includeDependenciesRecursively: false,
              priority: 1,
            },
          ],
        },
        entryFileNames: (chunk) =>
          chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
