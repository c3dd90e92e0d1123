/** The outline as a list in reading order: what belongs to a section is what follows it deeper. */
export interface Placed {
  id: string
  level: number
}

/** Where a section goes: behind another one and all that belongs to that, or right below it where the level is deeper. */
export interface Place {
  after: string | null
  level: number
}

export type Direction = 'up' | 'down' | 'deeper' | 'higher'
export const DEEPEST = 6

/** The section with all that belongs to it. */
export function branchOf<Section extends Placed>(sections: Section[], id: string): Section[] {
  const at = sections.findIndex((section) => section.id === id)
  return at < 0 ? [] : sections.slice(at, endOf(sections, at))
}

/** Where a section stands after one step; nothing where there is no such step. */
export function placeAfterStep(sections: Placed[], id: string, direction: Direction): Place | undefined {
  const at = sections.findIndex((section) => section.id === id)
  const section = sections[at]
  if (!section) return undefined
  const { level } = section
  const before = sections[at - 1]
  if (direction === 'deeper') {
    const depth = Math.max(...branchOf(sections, id).map((one) => one.level))
    return before && level <= before.level && depth < DEEPEST
      ? { after: before.id, level: level + 1 }
      : undefined
  }
  if (direction === 'higher') {
    const parent = parentOf(sections, at)
    return parent && { after: parent.id, level: level - 1 }
  }
  return direction === 'up' ? up(sections, at) : down(sections, at)
}

function up(sections: Placed[], at: number): Place | undefined {
  const { level } = sections[at]!
  const target = sections.slice(0, at).findLastIndex((one) => one.level <= level)
  if (target < 0) return undefined
  const before = sections[target - 1]
  // Out of the section above it, to the end of what belongs to the one before that; the first one has none before.
  if (!before && sections[target]!.level < level) return undefined
  return { after: before?.id ?? null, level: Math.min(level, (before?.level ?? 0) + 1) }
}

function down(sections: Placed[], at: number): Place | undefined {
  const { level } = sections[at]!
  const next = sections[endOf(sections, at)]
  return next && { after: next.id, level: Math.min(level, next.level + 1) }
}

/** Behind everything that belongs to the section, beside it. */
export function placeBehind({ id, level }: Placed): Place {
  return { after: id, level }
}

function parentOf(sections: Placed[], at: number): Placed | undefined {
  return sections.slice(0, at).findLast(({ level }) => level < sections[at]!.level)
}

function endOf(sections: Placed[], at: number): number {
  const end = sections.findIndex(({ level }, index) => index > at && level <= sections[at]!.level)
  return end < 0 ? sections.length : end
}

/** The last section of a key that the template requires stays; of several with the same key the others may go. */
export function isRemovable<
  Section extends Placed & { key?: string | null; outline?: { required: boolean } | null },
>(sections: Section[], id: string): boolean {
  const going = branchOf(sections, id)
  const staying = new Set(sections.filter((one) => !going.includes(one)).map(({ key }) => key))
  return going.every(({ key, outline }) => !outline?.required || staying.has(key))
}
