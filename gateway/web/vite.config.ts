import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inventory } from './inventory'

// Seven pages, each an app of its own, over shared parts; every file under /assets carries its hash in its name.
// Nothing is inlined and no polyfill is injected: the pages run under default-src 'self' without an exception.
export default defineConfig({
  plugins: [react(), inventory()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'desk/index.html', 'operator/index.html', 'apply/index.html', 'kept/index.html', 'g/index.html', 'reception/index.html'] },
  },
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node' },
})
