import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** What nearly every screen needs comes in one file: fewer to ask for, and smaller together. */
const app = {
  name: 'app',
  test: /node_modules|client-optimized|routes.\+(layout|error)|lib.(api|frame)./,
  minShareCount: 12,
};

/** The little that several screens share: a file of a few lines costs as much to ask for as a long one. */
const little = { name: 'little', test: /web.src.lib/, minShareCount: 4, maxModuleSize: 1500 };

/** What the report shares with what is opened from it. */
const reading = {
  name: 'reading',
  test: /lib.(report.|rehearsals.standing|rewind.(SideBySide|Version))/,
  minShareCount: 2,
};

/**
 * What the page hands to Kit has to be set before anything else of Kit is read: in one file with the rest, the version
 * of the app is missing, Kit takes every error for a new version, and loads the page again without end.
 */
const first = { name: 'first', test: /runtime.client.payload|preload-helper|rolldown.runtime/, priority: 1 };

export default defineConfig({
  plugins: [
    sveltekit({
      // Not `index.html`: that would overwrite the prerendered home. The Worker answers unknown pages with `app.html`.
      adapter: adapter({ pages: 'build', assets: 'build', fallback: 'app.html' }),
      compilerOptions: { runes: true },
    }),
  ],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [first, app, little, reading] } } } } },
  },
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:8787' } },
});
