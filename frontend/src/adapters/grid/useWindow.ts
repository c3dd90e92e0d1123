import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { Place } from './places'

export const ROW = 32
const BEYOND = 6

export type Shown = { kind: 'line'; index: number } | { kind: 'gap'; key: string; height: number }

/**
 * Only the lines in view stand in the page, and the one that has the focus: however many there are, scrolling costs the
 * same, and typing never loses its place.
 */
export function useWindow(
  frame: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  active: Ref<Place>,
  /** Widths of the columns, the first `frozen` of which stay in view. */
  widths: () => { before: number; columns: number[]; frozen: number },
) {
  const top = ref(0)
  const height = ref(0)
  const follow = () => {
    top.value = frame.value?.scrollTop ?? 0
    height.value = frame.value?.clientHeight ?? 0
  }
  const watcher = new ResizeObserver(follow)
  onMounted(() => watcher.observe(frame.value!))
  onBeforeUnmount(() => watcher.disconnect())

  const shown = computed<Shown[]>(() => {
    const first = Math.max(0, Math.floor(top.value / ROW) - BEYOND)
    const end = Math.min(count(), Math.ceil((top.value + height.value) / ROW) + BEYOND)
    const indexes = range(first, end)
    const { row } = active.value
    if (row < count() && row < first) indexes.unshift(row)
    if (row < count() && row >= end) indexes.push(row)
    return withGaps(indexes, count())
  })

  function reveal({ row, column }: Place) {
    const box = frame.value
    if (!box) return
    const head = box.querySelector('thead')?.clientHeight ?? 0
    const foot = box.querySelector('tfoot')?.clientHeight ?? 0
    box.scrollTop = nearest(box.scrollTop, row * ROW, ROW, box.clientHeight - head - foot)
    const { before, columns, frozen } = widths()
    if (column < frozen) return
    const frozenWidth = before + sum(columns.slice(0, frozen))
    const left = sum(columns.slice(frozen, column))
    box.scrollLeft = nearest(box.scrollLeft, left, columns[column]!, box.clientWidth - frozenWidth)
  }
  const page = () => Math.max(1, Math.floor(height.value / ROW) - 3)

  return { shown, follow, reveal, page, isLow: (row: number) => row * ROW - top.value > height.value / 2 }
}

function nearest(scrolled: number, start: number, size: number, room: number): number {
  if (start < scrolled) return start
  return start + size > scrolled + room ? start + size - room : scrolled
}

function withGaps(indexes: number[], count: number): Shown[] {
  const shown: Shown[] = []
  let next = 0
  for (const index of [...indexes, count]) {
    if (index > next)
      shown.push({ kind: 'gap', key: `gap-${shown.length && 'below'}-${next}`, height: (index - next) * ROW })
    if (index < count) shown.push({ kind: 'line', index })
    next = index + 1
  }
  return shown
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0)
