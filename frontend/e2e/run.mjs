// Starts the real jar with an empty data folder on a free port, runs the browser tests against it, and stops it.
// Names of specs after the command run those alone: node e2e/run.mjs grid write
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const jar = join(here, '../../backend/target/ziping.jar')
const PATIENCE_MS = 120_000

if (!existsSync(jar))
  fail(`The server's jar is missing: ${jar}. Build it first: mvn package. 缺少服务器程序，请先构建。`)

const port = await freePort()
const data = mkdtempSync(join(tmpdir(), 'ziping-e2e-'))
mkdirSync(join(here, 'target'), { recursive: true })
const log = join(here, 'target/server.log')
const base = `http://127.0.0.1:${port}`

console.log(`e2e: starting ${jar} on ${base}, log in ${log}`)
const out = createWriteStream(log)
// Whatever database the environment names, only the one in the temporary folder is touched.
const foreign = Object.keys(process.env).filter((name) => name.startsWith('ZIPING_'))
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.includes(name)))
const options = `@${join(here, '../../backend/java.options')}`
const server = spawn(java(), [options, '-jar', jar], {
  env: { ...clean, ZIPING_PORT: String(port), ZIPING_DATA: join(data, 'database') },
})
server.stdout.pipe(out)
server.stderr.pipe(out)
// Said once, at the first start: what the specs sign in with as the administrator.
let said = ''
let password
server.stdout.on('data', (text) => {
  if (password) return
  said += text
  password = /login=admin password=(\S+)/.exec(said)?.[1]
})

let code = 1
try {
  await healthy()
  await sayPassword()
  console.log('e2e: the server is up, running the browser tests')
  code = await tests()
} catch (error) {
  console.error(`e2e: ${error.message}`)
} finally {
  await stop()
  rmSync(data, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(code)

function java() {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

async function healthy() {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}; see ${log}`)
    const answer = await fetch(`${base}/actuator/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`the server was not healthy within ${PATIENCE_MS / 1000} s; see ${log}`)
}

async function sayPassword() {
  const until = Date.now() + 10_000
  while (!password && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100))
  if (!password) throw new Error(`the server did not say the administrator's password; see ${log}`)
}

async function tests() {
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

/** Asked to stop, it closes its database last; only what does not listen is ended. */
async function stop() {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const patience = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(patience)
}

function fail(sentence) {
  console.error(`e2e: ${sentence}`)
  process.exit(1)
}
