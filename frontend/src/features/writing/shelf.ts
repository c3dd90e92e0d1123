import { KINDS, placeOf, takenUp, type Part, type PartKind } from './part'

/**
 * Where unconfirmed parts lie in the browser, each under a key of its own: written with every change, before anything is
 * sent, so that a reload, a crash or a lost connection takes nothing. `localStorage`, because it is written at once.
 */
export interface Shelf {
  /** False when the browser could not keep it: storage is full or forbidden. */
  put(part: Part): boolean
  take(part: Part): void
  /** What windows that are gone have left of this report; it is this window's from now on. */
  inherit(): Promise<Part[]>
  close(): void
}

/** How long another window has to say that it is still there. */
const PATIENCE = 250

export function shelfOf(account: string, report: string, here: string): Shelf {
  const prefix = `ziping.kept.${account}.${report}.`
  const own = `${prefix}${here}.`
  const keyOf = (part: Part) => own + placeOf(part)
  const others = neighbours(`${prefix}windows`, here)

  function put(part: Part): boolean {
    try {
      localStorage.setItem(keyOf(part), JSON.stringify(part))
      return true
    } catch {
      return false
    }
  }
  function take(part: Part) {
    try {
      localStorage.removeItem(keyOf(part))
    } catch {
      // Storage is forbidden: nothing lies there.
    }
  }

  async function inherit(): Promise<Part[]> {
    if (!keys(prefix).length) return []
    const alive = await others.alive()
    const left = keys(prefix).filter((key) => !alive.has(key.slice(prefix.length).split('.')[0]!))
    return left.flatMap((key) => {
      const part = read(key)
      if (!part) return []
      // Another window's is moved: put where this one keeps its own, then taken away there.
      if (keyOf(part) !== key && put(part)) localStorage.removeItem(key)
      return [part]
    })
  }
  return { put, take, inherit, close: others.close }
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
