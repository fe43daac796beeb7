import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/**
 * Lets a page's HTML name the files of what its script imports as soon as it runs, so that the browser fetches all at once;
 * a script's own static imports stand there already.
 */
export function startAtOnce(html: string): Plugin {
  return {
    name: 'start-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk, filename }): HtmlTagDescriptor[] {
        if (!chunk || !filename.endsWith(`/${html}`)) return []
        const own = new Set([chunk.fileName, ...chunk.imports])
        return filesOf(chunk.dynamicImports, bundle)
          .filter((name) => !own.has(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
            injectTo: 'head',
          }))
      },
    },
  }
}

/** The files of these chunks, and of all that they import to begin with. */
export function filesOf(names: string[], bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>()
  const find = (name: string) => {
    const output = bundle[name]
    if (output?.type !== 'chunk' || found.has(name)) return
    found.add(name)
    output.imports.forEach(find)
  }
  names.forEach(find)
  return [...found]
}
