// Lets Node read the sources as Vite does: relative imports without an extension, packages from the tests' own
// installation (target/frontend-test), since nothing is installed beside the sources.

import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const installation = pathToFileURL(`${process.env.FRONTEND_TEST_HOME}/package.json`).href

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL) {
      const source = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(fileURLToPath(source))) return next(source.href, context)
    }
    const bare = /^[a-z@]/i.test(specifier) && !/^(node|file|data):/.test(specifier)
    const ours = context.parentURL?.includes('/frontend/') && !context.parentURL.includes('/node_modules/')
    return next(specifier, bare && ours ? { ...context, parentURL: installation } : context)
  },
})
