import { sum } from '@/lib/arithmetic'

type Points = Record<string, string | null | undefined>

/**
 * What weights or scores come to, as the server adds them up: a group counts with its own stated total (the row without
 * the level below), where it has none with what its parts come to.
 */
export function pointsOf(rows: readonly Points[], key: 'weight' | 'score'): string | null {
  return sum(groups(rows, 'level1').map((group) => stated(group, 'level2', key) ?? ofLevel2(group, key)))
}

function ofLevel2(rows: readonly Points[], key: string): string | null {
  const parts = rows.filter(({ level2 }) => level2)
  return sum(
    groups(parts, 'level2').map(
      (group) =>
        stated(group, 'level3', key) ?? sum(group.filter(({ level3 }) => level3).map((row) => row[key])),
    ),
  )
}

/** The total that the rows without the level below state. */
function stated(group: readonly Points[], below: string, key: string): string | null {
  return sum(group.filter((row) => !row[below]).map((row) => row[key]))
}

function groups(rows: readonly Points[], level: string): Points[][] {
  const byName = new Map<string, Points[]>()
  for (const row of rows) {
    const name = row[level] ?? ''
    byName.set(name, [...(byName.get(name) ?? []), row])
  }
  return [...byName.values()]
}
