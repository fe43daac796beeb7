import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/**
 * Fails the build when that which a browser fetches before it shows this page is more than `limit` bytes by gzip: the
 * HTML, its scripts and styles. Fonts and pictures do not count; they come when text and boards are there already.
 */
export function firstLoad({ limit, html }: { limit: number; html: string }): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const needed = new Set<string>()
        const need = (name: string) => {
          const output = bundle[name]
          if (needed.has(name) || !output) return
          needed.add(name)
          if (output.type !== 'chunk') return
          for (const each of [...output.imports, ...(output.viteMetadata?.importedCss ?? [])]) need(each)
        }
        need(html)
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk' || !output.facadeModuleId?.endsWith(`/${html}`)) continue
          need(output.fileName)
          // What the first script imports as soon as it runs.
          output.dynamicImports.forEach(need)
        }
        const sizes = [...needed].map((name) => [name, gzipSync(contentOf(bundle[name])).length] as const)
        const total = sizes.reduce((sum, [, size]) => sum + size, 0)
        const list = sizes.map(([name, size]) => `${size} ${name}`).join('\n')
        if (total > limit) this.error(`The first load takes ${total} bytes by gzip, over ${limit}:\n${list}`)
      },
    },
  }
}

function contentOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string | Uint8Array {
  if (!output) return ''
  return output.type === 'chunk' ? output.code : output.source
}
