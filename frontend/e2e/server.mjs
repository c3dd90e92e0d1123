// The real jar with an empty data folder on a free port: for all specs, or for one that wants data of its own.
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

/**
 * Starts a server and waits until it is healthy: where it is, the password of its administrator, and how to stop it.
 * @param {string} name of its log
 * @param {Record<string, string>} [settings] beside those that every server here has
 */
export async function startServer(name, settings = {}) {
  if (!existsSync(jar))
    throw new Error(
      `The server's jar is missing: ${jar}. Build it first: mvn package. 缺少服务器程序，请先构建。`,
    )
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'ziping-e2e-'))
  mkdirSync(join(here, 'target'), { recursive: true })
  const log = join(here, `target/${name}.log`)
  const base = `http://127.0.0.1:${port}`

  console.log(`e2e: starting ${jar} on ${base}, log in ${log}`)
  const out = createWriteStream(log)
  // Whatever database the environment names, only the one in the temporary folder is touched.
  const foreign = Object.keys(process.env).filter((key) => key.startsWith('ZIPING_'))
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.includes(key)))
  const options = `@${join(here, '../../backend/java.options')}`
  const server = spawn(java(), [options, '-jar', jar], {
    env: { ...clean, ...settings, ZIPING_PORT: String(port), ZIPING_DATA: join(data, 'database') },
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

  try {
    await healthy()
    await sayPassword()
  } catch (error) {
    await stop()
    throw error
  }
  return { base, password, stop }

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

  /** Asked to stop, it closes its database last; only what does not listen is ended. */
  async function stop() {
    if (server.exitCode === null) {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      const patience = setTimeout(() => server.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(patience)
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

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
