// How the stand-in's web page is built: one folder of static files, served by the local Microsoft 365 at its root.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const api = process.env['LOCAL_365_URL'] ?? 'http://localhost:53000'

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../dist/shell', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_200,
  },
  server: { proxy: { '/local': api, '/tab': api, '/outlook': api, '/office-js': api, '/api': api } },
})
