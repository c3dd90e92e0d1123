import { computed, ref, watch } from 'vue'
import type { SheetLine } from './column'
import { rangeOf, within, type Place } from './places'

/** Where one is in the grid and what is marked. One stays with a line that moves, also when others move it. */
export function useSelection(lines: () => readonly SheetLine[], width: () => number) {
  const active = ref<Place>({ row: 0, column: 0 })
  const anchor = ref<Place>({ row: 0, column: 0 })
  const size = computed(() => ({ rows: lines().length, columns: width() }))
  const range = computed(() => rangeOf(anchor.value, active.value))
  const ids = computed(() =>
    lines()
      .slice(range.value.from.row, range.value.to.row + 1)
      .map(({ id }) => id),
  )

  function go(to: Place, extend = false) {
    active.value = within(to, size.value)
    if (!extend) anchor.value = active.value
  }

  /** Marks whole lines. */
  function mark(from: number, to: number, at = 0) {
    anchor.value = within({ row: from, column: at ? 0 : size.value.columns - 1 }, size.value)
    active.value = within({ row: to, column: at }, size.value)
  }

  watch(lines, (now, before) => {
    const follow = (place: Place): Place => {
      const id = before[place.row]?.id
      const row = now[place.row]?.id === id ? place.row : now.findIndex((line) => line.id === id)
      return within({ ...place, row: row < 0 ? place.row : row }, size.value)
    }
    ;[active.value, anchor.value] = [follow(active.value), follow(anchor.value)]
  })
  watch(width, () => go(active.value))

  return { active, anchor, range, ids, size, go, mark }
}

export type Selection = ReturnType<typeof useSelection>
