import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.HWASIL_SERVER ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    // Where the module's jar takes it from.
    outDir: 'target/classes/web',
    emptyOutDir: true,
    rolldownOptions: { input: ['index.html', 'docs.html'] },
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
