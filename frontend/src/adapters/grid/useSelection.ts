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
    hold()
  }

  /** Marks whole lines. */
  function mark(from: number, to: number, at = 0) {
    anchor.value = within({ row: from, column: at ? 0 : size.value.columns - 1 }, size.value)
    active.value = within({ row: to, column: at }, size.value)
    hold()
  }

  /** The lines that one stands on, to be found again wherever they go. */
  let held: (string | undefined)[] = []
  function hold() {
    held = [active, anchor].map(({ value }) => lines()[value.row]?.id)
  }

  watch(lines, (now) => {
    const followed = [active, anchor].map(({ value }, index) => {
      const row = now.findIndex(({ id }) => id === held[index])
      return within({ ...value, row: row < 0 ? value.row : row }, size.value)
    })
    ;[active.value, anchor.value] = followed as [Place, Place]
    hold()
  })
  watch(width, () => go(active.value))

  return { active, anchor, range, ids, size, go, mark }
}

export type Selection = ReturnType<typeof useSelection>
