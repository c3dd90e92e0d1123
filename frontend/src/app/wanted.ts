import { ownPath } from '@/lib/ownPath'

const KEY = 'ziping.wanted'

/** Keeps where one wanted to go while the sign-in leads over another host. */
export function keepWanted(to: string) {
  try {
    sessionStorage.setItem(KEY, to)
  } catch {
    // Storage is forbidden: one arrives at the board.
  }
}

/** Where one wanted to go: as the address says, else as it was kept. It is taken once. */
export function wantedPlace(to: unknown): string {
  const named = ownPath(to)
  let kept: string | null = null
  try {
    kept = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
  } catch {
    // As above.
  }
  return named === '/' ? ownPath(kept) : named
}
