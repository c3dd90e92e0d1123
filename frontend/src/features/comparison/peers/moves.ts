/** A department as the page has it: the group it is in as it was read. */
export interface Member {
  code: string
  peerGroup: string | null
}

/** Departments of one group that go into another, as many at once as the server takes. */
export interface Move {
  from: string | null
  codes: string[]
}

/** What the server takes at once. */
export const MOST = 2000

/** What has to be moved so that all are in the group, or in none: by the group they are in now. */
export function movesOf(members: readonly Member[], to: string | null, most = MOST): Move[] {
  const groups = new Map<string | null, Set<string>>()
  for (const { code, peerGroup } of members) {
    if (peerGroup === to) continue
    groups.set(peerGroup, (groups.get(peerGroup) ?? new Set()).add(code))
  }
  return [...groups].flatMap(([from, codes]) => portions([...codes], most).map((codes) => ({ from, codes })))
}

/** How many come from where, for people: each group once, the largest first. */
export function originsOf(moves: readonly Move[]): { from: string | null; count: number }[] {
  const counts = new Map<string | null, number>()
  for (const { from, codes } of moves) counts.set(from, (counts.get(from) ?? 0) + codes.length)
  return [...counts]
    .map(([from, count]) => ({ from, count }))
    .sort((one, other) => other.count - one.count || (one.from ?? '').localeCompare(other.from ?? ''))
}

function portions(codes: string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(codes.length / most) }, (_, at) =>
    codes.slice(at * most, (at + 1) * most),
  )
}
