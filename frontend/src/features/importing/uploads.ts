import { computed, shallowReactive, type ShallowReactive } from 'vue'
import { refusalOf } from '@/features/printing/refusalOf'
import { carryTelling } from '@/lib/carrying'
import { ask } from '@/lib/door'
import { newId } from '@/lib/identity'
import type { Problem } from '@/lib/problem'

/** Largest file that the server takes. */
export const MOST_BYTES = 20_000_000
/** What the picker offers; by their contents the server knows better. */
export const ENDINGS = ['.docx', '.pdf', '.txt', '.xlsx', '.json']
const AT_ONCE = 2

export type UploadState = 'waiting' | 'sending' | 'reading' | 'done' | 'failed'

export interface Upload {
  id: string
  file: File
  state: UploadState
  /** How much has gone out. */
  percent: number
  /** The import that it became. */
  importId?: string
  problem?: Problem
  stop?: AbortController
}

export type SendFile = (
  file: File,
  told: (percent: number) => void,
  signal: AbortSignal,
) => Promise<{ id: string } | Problem>

/** The files on their way, some at once and the others after them. They go on while other pages are looked at. */
export function makeUploads(send: SendFile) {
  const uploads = shallowReactive<ShallowReactive<Upload>[]>([])
  const running = computed(
    () => uploads.filter(({ state }) => state === 'sending' || state === 'reading').length,
  )
  const busy = computed(() => running.value > 0 || uploads.some(({ state }) => state === 'waiting'))

  function add(files: Iterable<File>) {
    for (const file of files) {
      const upload = shallowReactive<Upload>({ id: newId(), file, state: 'waiting', percent: 0 })
      if (file.size > MOST_BYTES) fail(upload, { kind: 'server', code: 'TOO_LARGE' })
      else if (!file.size) fail(upload, { kind: 'server', code: 'EMPTY' })
      uploads.push(upload)
    }
    goOn()
  }

  function goOn() {
    while (running.value < AT_ONCE) {
      const next = uploads.find(({ state }) => state === 'waiting')
      if (!next) return
      next.state = 'sending'
      void carry(next)
    }
  }

  async function carry(upload: Upload) {
    upload.percent = 0
    upload.problem = undefined
    const stop = (upload.stop = new AbortController())
    const told = (percent: number) => {
      upload.percent = percent
      if (percent >= 100) upload.state = 'reading'
    }
    try {
      const answer = await send(upload.file, told, stop.signal)
      if ('id' in answer) {
        upload.importId = answer.id
        upload.state = 'done'
      } else fail(upload, answer)
    } catch {
      if (!stop.signal.aborted) fail(upload, { kind: 'offline' })
    }
    goOn()
  }

  function fail(upload: Upload, problem: Problem) {
    upload.state = 'failed'
    upload.problem = problem
  }

  function retry(upload: Upload) {
    upload.state = 'waiting'
    goOn()
  }

  function remove(upload: Upload) {
    upload.stop?.abort()
    const at = uploads.findIndex(({ id }) => id === upload.id)
    if (at >= 0) uploads.splice(at, 1)
    goOn()
  }

  return { uploads, busy, add, retry, remove }
}

async function sendToServer(file: File, told: (percent: number) => void, signal: AbortSignal) {
  const body = new FormData()
  body.append('file', file, file.name)
  const answer = await ask('/imports', { method: 'POST', body, signal }, carryTelling(told))
  return answer.ok ? ((await answer.json()) as { id: string }) : refusalOf(answer)
}

const kept = makeUploads(sendToServer)

window.addEventListener('beforeunload', (event) => {
  if (kept.busy.value) event.preventDefault()
})

export const useUploads = () => kept
