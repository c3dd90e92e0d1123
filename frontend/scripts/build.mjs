// What Maven runs: packages when the lock file has changed, the page always, its checks unless tests are skipped.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const lock = createHash('sha256')
  .update(readFileSync(`${cwd}package-lock.json`))
  .digest('hex')
const stamp = `${cwd}node_modules/.ziping-installed`

if (installed() === lock) say('packages are as in package-lock.json')
else {
  say('installing packages (npm ci)')
  npm('ci', '--loglevel=error')
  writeFileSync(stamp, lock)
}

say('building the page')
npm('run', '--silent', 'build')

if (process.argv.includes('--skip-tests=true')) say('lint and tests are skipped')
else {
  say('linting the page and the schema')
  npm('run', '--silent', 'lint')
  say('testing')
  npm('run', '--silent', 'test')
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}

function npm(...args) {
  const windows = process.platform === 'win32' // npm is a .cmd there, which only a shell can start
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    stdio: 'inherit',
    shell: windows,
  })
  if (error) say(`npm could not be started: ${error.message}. 无法启动 npm。`)
  if (status !== 0) process.exit(status ?? 1)
}

function say(sentence) {
  console.log(`frontend: ${sentence}`)
}
