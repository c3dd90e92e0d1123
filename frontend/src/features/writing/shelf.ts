import { newId } from '@/lib/identity'
import { KINDS, placeOf, stored, takenUp, type Part, type PartKind } from './part'

/**
 * Where unconfirmed parts lie in the browser, each under a key of its own: written with every change, before anything is
 * sent, so that a reload, a crash or a lost connection takes nothing. `localStorage`, because it is written at once.
 */
export interface Shelf {
  /** False when the browser could not keep it: storage is full or forbidden. */
  put(part: Part): boolean
  take(part: Part): void
  /** What windows that are gone have left of this report, each still where it lay. */
  inherit(): Promise<Left[]>
  /** It lies among this window's own now, and is taken away where it lay. */
  leave(left: Left): void
  /** Another one is written in its place: it is laid where it takes nothing from that one. */
  layAside(part: Part): Left
  close(): void
}

export interface Left {
  part: Part
  key: string
}

/** How long another window has to say that it is still there. */
const PATIENCE = 250

export function shelfOf(account: string, report: string, here: string): Shelf {
  const prefix = `ziping.kept.${account}.${report}.`
  const own = `${prefix}${here}.`
  const keyOf = (part: Part) => own + placeOf(part)
  const others = neighbours(`${prefix}windows`, here)

  const put = (part: Part) => write(keyOf(part), part)
  const take = (part: Part) => remove(keyOf(part))
  function write(key: string, part: Part): boolean {
    try {
      localStorage.setItem(key, JSON.stringify(stored(part)))
      return true
    } catch {
      return false
    }
  }
  function leave({ part, key }: Left) {
    if (key !== keyOf(part)) remove(key)
  }
  function layAside(part: Part): Left {
    const key = `${prefix}${newId()}.${placeOf(part)}`
    // What was on its way is in doubt: nobody here waits for its answer any more.
    const left = { part: takenUp(part), key }
    write(key, left.part)
    return left
  }

  async function inherit(): Promise<Left[]> {
    if (!keys(prefix).length) return []
    const alive = await others.alive()
    const left = keys(prefix).filter((key) => !alive.has(key.slice(prefix.length).split('.')[0]!))
    return left.flatMap((key) => {
      const part = read(key)
      return part ? [{ part, key }] : []
    })
  }
  return { put, take, inherit, leave, layAside, close: others.close }
}

/** The windows of this browser that have the report open, each known by a word of its own. */
function neighbours(name: string, here: string) {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
  const alive = new Set([here])
  channel?.addEventListener('message', ({ data }: MessageEvent<{ here?: string }>) => {
    if (data.here) alive.add(data.here)
    else channel.postMessage({ here })
  })
  return {
    async alive(): Promise<Set<string>> {
      channel?.postMessage({})
      await new Promise((resolve) => setTimeout(resolve, channel ? PATIENCE : 0))
      return alive
    },
    close: () => channel?.close(),
  }
}

function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is forbidden: nothing lies there.
  }
}

function keys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** What is no part that this version of the page understands stays where it is. */
function read(key: string): Part | undefined {
  try {
    const part = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Part>
    const whole = KINDS.includes(part.kind as PartKind) && part.id && part.base && part.mine && part.state
    return whole ? takenUp(part as Part) : undefined
  } catch {
    return undefined
  }
}
