import { build } from 'esbuild'

/** The element as one script, about as Vite makes it. */
export async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    nodePaths: [`${process.env.FRONTEND_TEST_HOME}/node_modules`],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  })
  return outputFiles[0].text
}
