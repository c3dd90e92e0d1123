import { inject, provide, ref, shallowRef, type InjectionKey } from 'vue'
import type { Spot } from './found'
import type { Part } from './parts'

/** A value of the draft that is gone to. */
export interface Wanted {
  part: Part
  id: string
  field: string
}

/** On a narrow page one of them at a time. */
export type Side = 'source' | 'draft' | 'accept'

function makeDesk() {
  /** The place of the original that is looked at. Each look is a new object, so that the same place is shown again. */
  const spot = shallowRef<Spot>()
  const wanted = shallowRef<Wanted>()
  /** The block of the original whose values are listed. */
  const picked = ref<number>()
  const side = ref<Side>('draft')

  return {
    spot,
    wanted,
    picked,
    side,
    /** Shows where a value came from; what is only passed does not turn a narrow page. */
    look(at: Spot | undefined, turn = false) {
      spot.value = at && { ...at }
      if (at && turn) side.value = 'source'
    },
    /** Goes to a value of the draft. */
    go(to: Wanted) {
      wanted.value = { ...to }
      side.value = 'draft'
    },
    pick(block: number) {
      picked.value = block
      spot.value = { block }
      side.value = 'draft'
    },
  }
}

type Desk = ReturnType<typeof makeDesk>
const KEY: InjectionKey<Desk> = Symbol('desk')

export function provideDesk(): Desk {
  const desk = makeDesk()
  provide(KEY, desk)
  return desk
}
export const useDesk = (): Desk => inject(KEY)!
