import type { Place, Placed } from './sections'

/** The outline as it is now, with what has gone from it since where it stood: behind what it stood behind. */
export function remembering<Section extends Placed>(former: Section[], now: Section[]): Section[] {
  const all = [...now]
  former.forEach((section, at) => {
    if (all.some(({ id }) => id === section.id)) return
    const before = former[at - 1]
    const place = before ? all.findIndex(({ id }) => id === before.id) : -1
    all.splice(place + 1, 0, section)
  })
  return all
}

/** Where a section that is gone would stand now: behind the nearest earlier one that is still there. */
export function formerPlace(all: Placed[], now: Placed[], id: string): Place {
  const at = all.findIndex((section) => section.id === id)
  if (at < 0) return lastPlace(now)
  const still = new Set(now.map((section) => section.id))
  const before = all.slice(0, at).findLast((section) => still.has(section.id))
  return { after: before?.id ?? null, level: Math.min(all[at]!.level, (before?.level ?? 0) + 1) }
}

/** At the end, for what is not known to have stood anywhere. */
export const lastPlace = (now: Placed[]): Place => ({
  after: now.findLast(({ level }) => level === 1)?.id ?? null,
  level: 1,
})
