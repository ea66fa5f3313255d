import { pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

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

/**
 * Packs what languages are known by (n-grams and their weights) so that a thread unpacks only what its
 * texts ask for: as program text all of it costs every thread a second and fifty megabytes.
 */
const packedMeasures: Plugin = {
  name: 'packed-measures',
  transform: {
    filter: { id: /\/eld\/src\/ngrams\/\w+\.js$/ },
    async handler(_code, id) {
      const { ngramsData }: { ngramsData: Measures } = await import(pathToFileURL(id).href)
      const { ngrams, ...rest } = ngramsData
      return { code: unpacking(JSON.stringify(rest), JSON.stringify(packed(ngrams))), map: null }
    },
  },
}

type Measures = { readonly ngrams: Readonly<Record<string, object>> }

/** N-grams of the same beginning, as JSON. */
function packed(ngrams: Measures['ngrams']): Readonly<Record<string, string>> {
  const parts = new Map<string, [string, object][]>()
  for (const [ngram, weights] of Object.entries(ngrams)) {
    const part = parts.get(ngram.slice(0, 2))
    if (part === undefined) parts.set(ngram.slice(0, 2), [[ngram, weights]])
    else part.push([ngram, weights])
  }
  const json = [...parts].map(([start, part]) => [start, JSON.stringify(Object.fromEntries(part))])
  return Object.fromEntries(json)
}

function unpacking(rest: string, parts: string): string {
  return `const packed = ${parts}
const known = new Map()
function part(start) {
  if (!known.has(start)) known.set(start, Object.hasOwn(packed, start) ? JSON.parse(packed[start]) : {})
  return known.get(start)
}
const ngrams = new Proxy({}, { get: (_, ngram) => part(ngram.slice(0, 2))[ngram] })
export const ngramsData = { ...${rest}, ngrams }`
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [packedMeasures],
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
