import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction } from '@/composables/useAction'
import { AssignPeerGroupDocument, PeerGroupsDocument, type PeerGroupLineFragment } from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import type { Move } from './moves'

/** The peer groups as they are, and the way to put departments into them, group after group. */
export function usePeerGroups(wanted: () => boolean) {
  const { t } = useI18n()
  const { data, error } = useQuery({ query: PeerGroupsDocument, pause: computed(() => !wanted()) })
  const groups = shallowRef<PeerGroupLineFragment[]>([])
  watch(data, (answer) => (groups.value = answer?.peerGroups ?? groups.value), { immediate: true })

  const { run } = useAction(AssignPeerGroupDocument, (data) => data.assignPeerGroup)
  const busy = ref(false)
  const moved = ref(0)
  /** What was not moved, and why: in words, by the group that it was to come from. */
  const refused = ref<{ from: string | null; why: string }[]>([])

  /** Each move is all or nothing; one that is refused does not keep the others back. Whether all were done. */
  async function assign(moves: Move[], to: string | null): Promise<boolean> {
    busy.value = true
    moved.value = 0
    refused.value = []
    for (const { from, codes } of moves) {
      const outcome = await run({ input: { departmentCodes: codes, from, to } })
      if (outcome.kind === 'failed')
        refused.value.push({
          from,
          why: outcome.problem.message ?? t(`problem.${outcome.problem.kind}.title`),
        })
      else {
        groups.value = outcome.payload.peerGroups
        moved.value += outcome.payload.departments
        if (outcome.kind === 'refused') refused.value.push({ from, why: inWords(outcome.errors) })
      }
    }
    busy.value = false
    return !refused.value.length
  }

  return {
    groups,
    problem: computed(() => error.value && problemOf(error.value)),
    busy,
    moved,
    refused,
    assign,
  }
}

/** The same sentence for many departments is said once; of many sentences the first three. */
function inWords(errors: { message: string }[]): string {
  const sentences = [...new Set(errors.map(({ message }) => message))]
  return sentences.slice(0, 3).join(' ') + (sentences.length > 3 ? ' …' : '')
}
