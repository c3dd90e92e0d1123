import { isToSend, type Part } from './part'
import type { Sender, Senders } from './sender'

/** Below what the server takes in one request, with room for what stands around the rows. */
export const ROOM = 700_000
const AROUND_ROW = 100

export interface Batch {
  sender: Sender
  parts: Part[]
}

/**
 * What is sent next: of one kind, as many as fit. `last` is the kind that found nobody: the others have their turn before
 * it, so that what cannot be sent holds up nothing else.
 */
export function nextBatch(all: Part[], senders: Senders, room: number, last?: Part): Batch | undefined {
  const ready = all.filter((part) => isToSend(part) && senders[part.kind] && !isBeforeItsProject(part, all))
  const first = ready.find(({ kind }) => kind !== last?.kind) ?? ready[0]
  const sender = first && senders[first.kind]
  if (!sender) return undefined
  const parts = ready.filter(({ kind }) => kind === first.kind).slice(0, sender.most)
  return { sender, parts: fitting(parts, room) }
}

/** How much of a request it takes. */
export const sizeOf = (parts: Part[]) => parts.reduce((sum, part) => sum + sizeOfOne(part), 0)

const encoder = new TextEncoder()
const sizeOfOne = ({ id, mine }: Part) => encoder.encode(JSON.stringify({ id, ...mine })).length + AROUND_ROW

/** One at least: whether it is too much by itself is the server's to say. */
function fitting(parts: Part[], room: number): Part[] {
  let size = 0
  return parts.filter((part, index) => {
    size += sizeOfOne(part)
    return !index || size <= room
  })
}

/** An indicator of a project that the server does not have yet waits for it. */
function isBeforeItsProject({ kind, mine }: Part, all: Part[]): boolean {
  if (kind !== 'indicator' || !mine.projectId) return false
  return all.some((one) => one.kind === 'project' && one.id === mine.projectId && one.base.version === null)
}
