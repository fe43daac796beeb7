import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(css|html|js|json|svg|txt|webmanifest)$/

/**
 * Lays each text file beside itself by brotli (`.br`) and by gzip (`.gz`), as small as they make it, so that the server
 * compresses nothing. One that does not become smaller stays alone.
 */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) { folder = config.build.outDir },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!TEXT.test(name)) continue
        const file = join(folder, name)
        const plain = readFileSync(file)
        const quality = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length, [constants.BROTLI_PARAM_QUALITY]: 11 }
        for (const [ending, bytes] of [
          ['br', brotliCompressSync(plain, { params: quality })],
          ['gz', gzipSync(plain, { level: 9 })],
        ] as const) {
          if (bytes.length < plain.length) writeFileSync(`${file}.${ending}`, bytes)
        }
      }
    },
  }
}
