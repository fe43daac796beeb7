import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { firstLoad } from './build/first-load.ts'
import { precompress } from './build/precompress.ts'
import { startAtOnce } from './build/start-at-once.ts'

const server = process.env.HWASIL_SERVER ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    startAtOnce('index.html'),
    firstLoad({ limit: 200_000, html: 'index.html' }),
    precompress(),
  ],
  build: {
    // Where the module's jar takes it from.
    outDir: 'target/classes/web',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['index.html', 'docs.html'],
      output: {
        // What every page needs is in two files, which change at different times; many small ones are larger by gzip. What
        // runs before anything else is there is a third.
        codeSplitting: {
          groups: [
            { name: 'first', test: /vite\/preload-helper|src\/(api\/(ahead|problem|session)|ui\/theme)\.ts$/, priority: 1 },
            { name: 'vendor', test: /node_modules\/(?!(socket|engine)\.io|@socket\.io|debug|ms).*\.(js|mjs)$/ },
            { name: 'base', test: /src\/((api|i18n|realtime|ui)\/.*|features\/(shell\/(shell|shortcuts)|upload\/uploads))\.tsx?$/ },
          ],
        },
      },
    },
    target: 'es2023',
    // Fonts and pictures stay files of their own: a content security policy need not allow data: URLs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      '/api': server,
      '/files': server,
      '/socket.io': { target: server, ws: true },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
})
