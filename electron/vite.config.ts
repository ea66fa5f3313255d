import { defineConfig } from 'vite'

/** The native database and Electron itself are the only things left outside the bundles. */
const external = ['electron', '@photostructure/sqlite']

const programs = {
  main: 'electron/main.ts',
  'library-thread': 'electron/threads/library-thread.ts',
  'intake-thread': 'electron/threads/intake-thread.ts',
  'export-thread': 'electron/threads/export-thread.ts',
  cli: 'electron/cli/main.ts',
}

const inputs: Readonly<Record<string, Record<string, string>>> = {
  preload: { preload: 'electron/preload.ts' },
  // Measures from beside the threads, since it starts them.
  bench: { bench: 'test/bench/main.ts' },
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/electron',
    emptyOutDir: !(mode in inputs),
    sourcemap: true,
    // What is bundled must be named in the product; the preload bundles nothing foreign.
    license: mode !== 'preload' && { fileName: 'third-party.md' },
    minify: false,
    rolldownOptions: {
      input: inputs[mode] ?? programs,
      output:
        mode === 'preload'
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: '[name]-[hash].js',
            },
    },
  },
}))
