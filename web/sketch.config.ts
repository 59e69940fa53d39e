import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The first screen of a report for the Worker to draw with: the same components as in the browser, as a function to HTML. */
export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true }, configFile: false })],
  // Named by what is pressed, which is never drawn: nothing of it is left in the file.
  resolve: { alias: { '$app/navigation': path.resolve('src/lib/report/unpressed.ts') } },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/lib/report/sketch.ts',
    outDir: '../worker/api/sketch',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: true,
    target: 'es2023',
    rolldownOptions: { output: { entryFileNames: 'report.js' } },
  },
});
