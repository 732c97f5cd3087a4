// Runs the tests of the editor: node frontend/test/run.mjs [types|unit|browser …]   (all of types and unit by default)
//
// Needs Node 24 (it reads TypeScript by itself). The packages that the tests use are installed once into
// target/frontend-test; set FRONTEND_TEST_HOME to keep them elsewhere.
//
//   types    the TypeScript compiler over frontend/, as strict as can be
//   unit     everything in *.test.ts, without a browser
//   browser  input methods and the element, two people; needs a Chromium (CHROMIUM=path where it is not on the PATH)

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')
const home = resolve(process.env.FRONTEND_TEST_HOME ?? join(root, 'target/frontend-test'))
const wanted = process.argv.slice(2)

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

function install() {
  const pins = join(here, 'package.json')
  const installed = join(home, 'package.json')
  const complete = existsSync(join(home, 'node_modules/prosemirror-view'))
  if (complete && existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(pins, 'utf8')) return
  mkdirSync(home, { recursive: true })
  copyFileSync(pins, installed)
  run('npm', ['install', '--prefix', home, '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'])
}

function types() {
  const config = join(home, 'tsconfig.json')
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2023',
        lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        erasableSyntaxOnly: true,
        verbatimModuleSyntax: true,
        noUncheckedIndexedAccess: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noImplicitReturns: true,
        noImplicitOverride: true,
        noPropertyAccessFromIndexSignature: true,
        resolveJsonModule: true,
        paths: { '*': [join(home, 'node_modules/*'), join(home, 'node_modules/@types/*')] },
        typeRoots: [join(home, 'node_modules/@types')],
      },
      include: ['editor', 'components', 'test'].map((part) => join(root, 'frontend', part, '**/*.ts')),
    }),
  )
  run(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '-p', config])
}

const node = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--import', join(here, 'resolve.mjs')]
const environment = { FRONTEND_TEST_HOME: home }

function unit() {
  const files = globSync('**/*.test.ts', { cwd: here }).map((file) => join(here, file))
  // The dots are for people; the TAP file is what ./council adds up.
  const tap = join(root, 'target/editor-tests.tap')
  mkdirSync(dirname(tap), { recursive: true })
  const reporters = [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ]
  run(process.execPath, [...node, '--test', ...reporters, ...files], environment)
}

function browser() {
  run(process.execPath, [...node, join(here, 'browser/run.ts'), ...wanted.slice(1)], environment)
}

install()
const parts = { types, unit, browser }
if (wanted.length === 0) {
  types()
  unit()
} else {
  const part = parts[wanted[0]]
  if (!part) throw new Error(`unknown part: ${wanted[0]}`)
  part()
}
