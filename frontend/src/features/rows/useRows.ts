import { computed, shallowReactive, watch } from 'vue'
import type { SheetLine } from '@/adapters/grid/column'
import { Sheet } from '@/adapters/grid/sheet'
import { useKeeping } from '@/features/writing/useKeeping'
import { newId } from '@/lib/identity'
import type { RowTable } from './rowTable'
import { useBook } from './useBook'

/** The rows of a table with everything that is done to them. */
export function useRows(table: RowTable) {
  const keeping = useKeeping()
  const { book, all, lines } = useBook(table)
  const made = shallowReactive(new Sheet(book)) as Sheet
  const foot = computed(() => table.foot?.(lines.value) ?? [])
  if (table.see) watch(lines, table.see, { immediate: true })
  const room = computed(() => Math.max(0, table.most - all.value.length))

  const fresh = (at: number): SheetLine => ({ id: newId(), values: table.fresh(lines.value[at - 1]) })
  const save = () => keeping.sendNow()
  /** Takes values over from beside a cell: a deed like any other, to be undone. */
  function take(cells: { id: string; key: string; value: string }[]) {
    made.write(cells.map(({ id, key, value }) => ({ id, values: { [key]: value } })))
  }
  return { sheet: made, lines, foot, room, fresh, save, take }
}
