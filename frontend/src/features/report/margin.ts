import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { useMedia } from '@/composables/useMedia'
import { useSetting } from '@/composables/useSetting'

/** What can stand beside the paper, one at a time. */
export const MARGINS = ['findings', 'history', 'lastYear'] as const
export type MarginView = (typeof MARGINS)[number]

/** A part of the report, in the words of `HistoryEntry.place`, with what people call it. */
export interface Part {
  place: string
  label: string
}

const KEY: InjectionKey<Margin> = Symbol('margin')
export type Margin = ReturnType<typeof provideMargin>

/** What stands beside the paper: remembered where there is room for it, opened only when asked for where there is none. */
export function provideMargin() {
  const kept = useSetting<MarginView | 'none' | 'unasked'>('margin', ['unasked', 'none', ...MARGINS])
  const narrow = useMedia('(max-width: 1279px)')
  const passing = ref<MarginView | 'none'>('none')
  // What is open stays open when the window grows narrow: somebody may be in the middle of something there.
  watch(narrow, (now) => {
    if (kept.value !== 'unasked') passing.value = now ? kept.value : 'none'
  })
  const view = computed({
    get: () => (narrow.value || kept.value === 'unasked' ? passing.value : kept.value),
    set(wanted) {
      if (narrow.value) passing.value = wanted
      else kept.value = wanted
    },
  })
  /** The history is that of this part alone. */
  const only = shallowRef<Part>()

  const own = {
    view,
    only,
    narrow,
    toggle(wanted: MarginView) {
      only.value = undefined
      view.value = view.value === wanted ? 'none' : wanted
    },
    /** Beside the paper, where there is room and nobody has chosen yet. */
    offer(wanted: MarginView) {
      if (!narrow.value && kept.value === 'unasked') passing.value = wanted
    },
    close: () => (view.value = 'none'),
    showHistory(part: Part) {
      only.value = part
      view.value = 'history'
    },
  }
  provide(KEY, own)
  return own
}

/** For the parts of a report's page: such as a way to the history of a section or row. */
export function useMargin(): Margin {
  const margin = inject(KEY)
  if (!margin) throw new Error('Nothing stands beside this: call provideMargin in the page.')
  return margin
}
