import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'

export const scheme = 'app'
export const host = 'ui'
export const origin = `${scheme}://${host}`

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
}

/** Serves the window's own files from a fixed folder, and nothing else. */
export function serveWindowFiles(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : null
    if (file === null) return notFound()
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(file) })
    } catch {
      return notFound()
    }
  })
}

/** The file a URL names inside the folder, null for anything else. */
export function fileFor(folder: string, address: string): string | null {
  const url = new URL(address)
  if (url.host !== host) return null
  const name = decoded(url.pathname)
  if (name === null || name.includes('\0')) return null
  const file = path.resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  return file.startsWith(folder + path.sep) && path.extname(file) in types ? file : null
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

function notFound(): Response {
  return new Response('not found', { status: 404 })
}
