import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useAction } from '@/composables/useAction'
import {
  IndicatorMappingsDocument,
  RemoveIndicatorMappingDocument,
  SaveIndicatorMappingDocument,
  type MappingLineFragment,
  type SaveIndicatorMappingInput,
} from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { useKept } from '../kept/useKept'

export type Mapping = MappingLineFragment

/** The viewer's own mappings of indicators. */
export function useMappings() {
  const { data, error, executeQuery } = useQuery({ query: IndicatorMappingsDocument })
  const saving = useAction(SaveIndicatorMappingDocument, (data) => data.saveIndicatorMapping)
  const removing = useAction(RemoveIndicatorMappingDocument, (data) => data.removeIndicatorMapping)
  const kept = useKept(
    computed(() => data.value?.indicatorMappings),
    {
      save: (input) => saving.run({ input }),
      remove: (input) => removing.run({ input }),
      listOf: ({ indicatorMappings }) => indicatorMappings,
      again: ({ name, names }: Mapping): SaveIndicatorMappingInput => ({ name, names }),
    },
  )
  return {
    ...kept,
    problem: computed(() => (error.value && !kept.all.value ? problemOf(error.value) : undefined)),
    busy: computed(() => saving.busy.value || removing.busy.value),
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}

export type Mappings = ReturnType<typeof useMappings>
