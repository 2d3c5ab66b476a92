import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';

/** The fonts and the runtime of the page ask that their licences go wherever they go: /licences/NAME.txt. */
function licences(): Plugin {
  const packages = { 'ibm-plex-sans-arabic': '@fontsource/ibm-plex-sans-arabic/LICENSE', 'noto-naskh-arabic': '@fontsource/noto-naskh-arabic/LICENSE', svelte: 'svelte/LICENSE.md',
    'd3-force': 'd3-force/LICENSE', 'd3-dispatch': 'd3-dispatch/LICENSE', 'd3-quadtree': 'd3-quadtree/LICENSE', 'd3-timer': 'd3-timer/LICENSE',
    'd3-geo': 'd3-geo/LICENSE', 'd3-array': 'd3-array/LICENSE', 'topojson-client': 'topojson-client/LICENSE', 'natural-earth': 'world-atlas/LICENSE' };
  return {
    name: 'licences',
    generateBundle() {
      for (const [name, path] of Object.entries(packages))
        this.emitFile({ type: 'asset', fileName: `licences/${name}.txt`, source: readFileSync(`node_modules/${path}`) });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), licences()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The policy of the server allows files of its own only: nothing is inlined, no polyfill is put into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 900, // kB: the base map, which comes with the map alone
  },
});
