import { inject, provide, shallowRef, watch, type InjectionKey } from 'vue'
import { formerPlace, remembering } from './formerPlaces'
import type { Place, Placed } from './sections'

const KEY: InjectionKey<OutlineMemory> = Symbol('outline memory')
export interface OutlineMemory {
  /** Where a section that is gone is to be added again. */
  placeOf: (id: string) => Place
  has: (id: string) => boolean
  /** Whether the report can be written now. */
  mayEdit: () => boolean
}

/** Remembers where sections stood that a colleague removes while the page is open: for the page itself, once. */
export function provideOutlineMemory(sections: () => Placed[], mayEdit: () => boolean) {
  const all = shallowRef<Placed[]>([])
  watch(sections, (now) => (all.value = remembering(all.value, now)), { immediate: true })
  provide(KEY, {
    placeOf: (id) => formerPlace(all.value, sections(), id),
    mayEdit,
    has: (id) => sections().some((section) => section.id === id),
  })
}

export function useOutlineMemory(): OutlineMemory {
  const memory = inject(KEY)
  if (!memory) throw new Error('Nothing remembers the outline: call provideOutlineMemory in the page.')
  return memory
}
