#!/usr/bin/env node
// The command line from a checkout: set-up as far as it needs, then the built program.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensurePackages, requireNode } from './packages.mjs'
import { root } from './place.mjs'

requireNode()
await ensurePackages()
await ensureBuild()
const script = path.join(root, 'dist/electron/cli.js')
const result = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(result.status ?? 2)
