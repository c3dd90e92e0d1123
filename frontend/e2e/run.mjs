// Starts the real jar with an empty data folder on a free port, runs the browser tests against it, and stops it.
// Names of specs after the command run those alone: node e2e/run.mjs grid write
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from './server.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

let code = 1
let server
try {
  server = await startServer('server')
  console.log('e2e: the server is up, running the browser tests')
  code = await tests(server)
} catch (error) {
  console.error(`e2e: ${error.message}`)
} finally {
  await server?.stop()
}
process.exit(code)

async function tests({ base, password }) {
  const vitest = join(here, '../node_modules/vitest/vitest.mjs')
  const wanted = process.argv.slice(2)
  const run = spawn(
    process.execPath,
    [vitest, 'run', '--config', join(here, 'vitest.config.ts'), ...wanted],
    {
      stdio: 'inherit',
      env: { ...process.env, ZIPING_URL: base, ZIPING_ADMIN_PASSWORD: password },
    },
  )
  const [status] = await once(run, 'exit')
  return status ?? 1
}
