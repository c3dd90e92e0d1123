import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// The server refuses what comes from another site: it must hear the host that the browser asked.
const backend = { target: process.env.ZIPING_BACKEND ?? 'http://127.0.0.1:8080', changeOrigin: false }

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // Fonts and icons stay files of our own origin: a strict content policy knows no data: fonts.
    assetsInlineLimit: 0,
    // What draws the charts is the largest part, and comes with its page alone.
    chunkSizeWarningLimit: 640,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': backend,
      '^/reports/[^/]+/print\\.(pdf|docx|xlsx|html)': backend,
      '^/reports/[^/]+/report\\.json': backend,
      '^/reports/[^/]+/findings\\.xlsx': backend,
      '^/print-jobs/[^/]+/': backend,
      '^/comparison\\.(csv|xlsx|pdf)': backend,
      '^/(logout|login/options\\.json|login/oauth2/.*|oauth2/.*)$': backend,
      // The same path is a page to be read and a place to send the password to.
      '^/login(\\?.*)?$': {
        ...backend,
        bypass: ({ method }) => (method === 'GET' ? '/index.html' : undefined),
      },
      // A page as well, with one below it for each: only what is uploaded goes to the server.
      '^/imports(\\?.*)?$': {
        ...backend,
        bypass: ({ method }) => (method === 'POST' ? undefined : '/index.html'),
      },
    },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
