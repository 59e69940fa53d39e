import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      // Not `index.html`: that would overwrite the prerendered home. The Worker answers unknown pages with `app.html`.
      adapter: adapter({ pages: 'build', assets: 'build', fallback: 'app.html' }),
      compilerOptions: { runes: true },
      // A page that is there already carries its few styles with it: nothing stands between it and its first words.
      inlineStyleThreshold: 12_000,
    }),
  ],
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:8787' } },
});
