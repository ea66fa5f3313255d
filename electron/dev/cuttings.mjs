#!/usr/bin/env node
// The command line from a checkout: set-up as far as it needs, then the built program.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensurePackages, requireNode } from './packages.mjs'
import { root } from './place.mjs'

requireNode()
await ensurePackages()
await ensureBuild()
const script = path.join(root, 'dist/electron/cli.js')
const program = spawn(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
// Ctrl C goes to both of us: the program ends its work in order, and we wait for its answer.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => program.kill('SIGTERM'))
program.on('error', () => process.exit(2))
program.on('exit', (code) => process.exit(code ?? 2))
