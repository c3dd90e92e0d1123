import { ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Outcome } from '@/composables/useAction'
import type { RefusalFragment } from '@/gql/graphql'

interface Thing {
  id: string
  version: number
  name: string
}
interface Ways<
  Kept extends Thing,
  Input extends { name: string },
  Payload extends { errors: RefusalFragment[] },
> {
  save: (input: Input) => Promise<Outcome<Payload>>
  remove: (input: { id: string; expectedVersion: number }) => Promise<Outcome<Payload>>
  /** All of them as they are after a change, also one that was refused. */
  listOf: (payload: Payload) => Kept[]
  /** What makes a removed one again. */
  again: (thing: Kept) => Input
}

/** What a viewer keeps under names: every change answers all of it, so that the changes of other windows come too. */
export function useKept<
  Kept extends Thing,
  Input extends { name: string },
  Payload extends { errors: RefusalFragment[] },
>(
  read: Ref<Kept[] | undefined>,
  { save: send, remove: sendRemoval, listOf, again }: Ways<Kept, Input, Payload>,
) {
  const { t } = useI18n()
  const all = shallowRef<Kept[]>()
  watch(read, (list) => (all.value = list ?? all.value), { immediate: true })

  /** What went wrong with the last change, in words. */
  const refused = ref('')
  /** What was removed last, to be brought back. */
  const removed = shallowRef<Kept>()
  /** The name of what was kept last, to be said. */
  const done = ref('')

  function begin() {
    refused.value = done.value = ''
    removed.value = undefined
  }
  function heard(outcome: Outcome<Payload>): boolean {
    if (outcome.kind === 'failed') refused.value = t(`problem.${outcome.problem.kind}.title`)
    else {
      all.value = listOf(outcome.payload)
      if (outcome.kind === 'refused') refused.value = outcome.errors.map(({ message }) => message).join(' ')
    }
    return outcome.kind === 'done'
  }

  async function save(input: Input): Promise<boolean> {
    begin()
    const kept = heard(await send(input))
    if (kept) done.value = input.name
    return kept
  }
  async function remove(thing: Kept) {
    begin()
    if (heard(await sendRemoval({ id: thing.id, expectedVersion: thing.version }))) removed.value = thing
  }
  /** Stays to be brought back until it is. */
  async function bringBack() {
    const thing = removed.value
    if (thing && !(await save(again(thing)))) removed.value = thing
  }
  return { all, refused, removed, done, begin, save, remove, bringBack }
}
