import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './window.ts'

const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** Serious and critical violations of accessibility in what shows now, as readable lines. */
export async function violations(window: Page): Promise<readonly string[]> {
  const found: unknown = await window.evaluate(`${axe}
    axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`)
  return Array.isArray(found) ? found.map(String) : [String(found)]
}
