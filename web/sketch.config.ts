import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** What screens begin with, for the Worker to draw: the same components as in the browser, as functions to HTML. */
export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true }, configFile: false })],
  // Named by what is pressed, which is never drawn: nothing of it is left in the file.
  resolve: {
    alias: { '$app/navigation': path.resolve('src/lib/frame/unpressed.ts') },
  },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/lib/frame/sketches.ts',
    outDir: '../worker/api/sketch',
    emptyOutDir: false,
    copyPublicDir: false,
    // Wrangler makes it small: it takes the names that another has shortened for one another's.
    minify: false,
    target: 'es2023',
    rolldownOptions: { output: { entryFileNames: 'screens.js' } },
  },
});
