import { ref } from 'vue'

/** How long leaving waits for what is on its way before anybody is asked. */
const PATIENCE = 1500

/** What is asked of a page that is written in before it goes away. */
export interface Leaver {
  settled: () => Promise<void>
  /** How much is not on the server. */
  count: () => number
  /** Gives up all that is not on the server. */
  discardAll: () => void
}

const leavers = new Set<Leaver>()
/** Somebody has been asked and goes: the browser need not ask once more. */
export const agreed = ref(false)

export function onLeaving(leaver: Leaver): () => void {
  leavers.add(leaver)
  return () => leavers.delete(leaver)
}

/** What waits is sent before, so that somebody who has just stopped typing is not asked. */
export const settledSoon = ({ settled }: Pick<Leaver, 'settled'>) =>
  Promise.race([settled(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))])

/** How much of what was written in this window is not on the server, after waiting a moment for it. */
export async function unsentSoon(): Promise<number> {
  await Promise.all([...leavers].map(settledSoon))
  return [...leavers].reduce((sum, { count }) => sum + count(), 0)
}

export function discardUnsent() {
  for (const { discardAll } of leavers) discardAll()
}
