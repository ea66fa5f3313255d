import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { openProgram, type Opened } from '../support/window.ts'

let opened: Opened

test.beforeAll(async () => {
  opened = await openProgram()
})

test.afterAll(async () => {
  await opened.program.close()
})

test('the page has no Node, no preload secrets, no way to run text as code', async () => {
  const found = await opened.window.evaluate(async () => {
    const attempt = (work: () => string) => {
      try {
        return work()
      } catch {
        return 'refused'
      }
    }
    // The debugger's own evaluation may run text as code; a timer's callback may not.
    await new Promise((resolve) => setTimeout(resolve, 0))
    return {
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      bridge: Object.keys(window.cuttings).sort(),
      evaluated: attempt(() => String(new Function('return 1')())),
      markup: attempt(() => {
        const element = document.createElement('div')
        Reflect.set(element, 'innerHTML', '<b>x</b>')
        return 'written'
      }),
    }
  })
  expect(found.require).toBe('undefined')
  expect(found.process).toBe('undefined')
  expect(found.bridge).toEqual(['abandon', 'call', 'handles', 'on'])
  expect(found.evaluated).toBe('refused')
  expect(found.markup).toBe('refused')
})

test('every web contents is sandboxed and isolated', async () => {
  const preferences = await opened.program.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron gives no type to this, though its own tests use it.
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
      const last: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : {}
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag']
      return Object.fromEntries(names.map((name) => [name, Reflect.get(Object(last), name)]))
    }),
  )
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ])
})

test('no request leaves the machine, and our own scheme serves our own files only', async () => {
  const answers = await opened.window.evaluate(async () => {
    const ask = (url: string) =>
      fetch(url).then(
        (response) => String(response.status),
        () => 'refused',
      )
    return [
      await ask('https://example.com/'),
      await ask('app://ui/../../package.json'),
      await ask('file:///etc/passwd'),
    ]
  })
  expect(answers).toEqual(['refused', 'refused', 'refused'])
  const served = await opened.program.evaluate(async ({ net }) => {
    const status = async (url: string) => (await net.fetch(url)).status
    return [
      await status('app://ui/'),
      await status('app://ui/..%2f..%2fpackage.json'),
      await status('app://elsewhere/index.html'),
    ]
  })
  expect(served).toEqual([200, 404, 404])
})

test('nothing the page or the program tries reaches a server, not even on this machine', async () => {
  let reached = 0
  const server = createServer((socket) => {
    reached += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const told = await opened.window.evaluate(async (place) => {
    const url = `http://${place}/`
    const refused = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'done',
          () => 'refused',
        )
    const element = (name: string, attributes: Record<string, string>) =>
      new Promise((resolve, reject) => {
        const made = Object.assign(document.createElement(name), {
          onload: resolve,
          onerror: reject,
        })
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        document.head.append(made)
      })
    return Promise.all([
      refused(() => fetch(url, { mode: 'no-cors' })),
      refused(() => element('img', { src: url })),
      refused(() => element('link', { rel: 'stylesheet', href: url })),
      refused(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://${place}/`)
            socket.addEventListener('open', resolve)
            socket.addEventListener('error', reject)
          }),
      ),
    ])
  }, `127.0.0.1:${port}`)
  expect(told).toEqual(['refused', 'refused', 'refused', 'refused'])
  await opened.window.evaluate((place) => {
    navigator.sendBeacon(`http://${place}/`, 'told')
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch']) {
      const link = document.createElement('link')
      link.setAttribute('rel', rel)
      link.setAttribute('href', `http://${place}/`)
      document.head.append(link)
    }
  }, `127.0.0.1:${port}`)
  const asked = await opened.program.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        () => 'done',
        () => 'refused',
      ),
    `http://127.0.0.1:${port}/`,
  )
  expect(asked).toBe('refused')
  // Whatever was still under way has had its turn when the page has answered once more.
  await opened.window.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(reached).toBe(0)
  server.close()
})

test('the content security policy is strict', async () => {
  const policy = await opened.program.evaluate(async ({ net }) => {
    const response = await net.fetch('app://ui/')
    return response.headers.get('content-security-policy')
  })
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(part)
  }
})

test('the window neither navigates nor opens others, and every permission is denied', async () => {
  const { window: page, program } = opened
  await page.evaluate(() => {
    window.open('https://example.com/')
    window.location.href = 'https://example.com/'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe('app://ui/')
  expect(program.windows()).toHaveLength(1)
  const permission = await page.evaluate(() =>
    navigator.permissions.query({ name: 'geolocation' }).then((one) => one.state),
  )
  expect(permission).toBe('denied')
})

test('a call that is unknown or has bad input is refused at the border', async () => {
  const answers = await opened.window.evaluate(async () => {
    const call = Reflect.get(window.cuttings, 'call') as (
      name: string,
      input: unknown,
    ) => Promise<unknown>
    const told = (promise: Promise<unknown>) =>
      promise.then(
        () => 'answered',
        (error: Error) => error.message,
      )
    return [
      await told(call('library.destroy', {})),
      await told(call('articles.get', { id: 'one' })),
      await told(call('articles.get', { id: 1, path: '/etc/passwd' })),
      await told(call('__proto__', {})),
    ]
  })
  expect(answers[0]).toMatch(/There is no call/)
  expect(answers[1]).toMatch(/was refused/)
  expect(answers[2]).toMatch(/was refused/)
  expect(answers[3]).toMatch(/There is no call/)
})
