import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useAction } from '@/composables/useAction'
import {
  RemoveViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  type SavedViewLineFragment,
  type SaveViewInput,
} from '@/gql/graphql'
import { problemOf } from '@/lib/problem'
import { useKept } from '../kept/useKept'

export type SavedView = SavedViewLineFragment

/** The viewer's saved views, read once they are wanted. */
export function useSavedViews(wanted: () => boolean) {
  const { data, error, executeQuery } = useQuery({
    query: SavedViewsDocument,
    pause: computed(() => !wanted()),
  })
  const saving = useAction(SaveViewDocument, (data) => data.saveView)
  const removing = useAction(RemoveViewDocument, (data) => data.removeView)
  const kept = useKept(
    computed(() => data.value?.savedViews),
    {
      save: (input) => saving.run({ input }),
      remove: (input) => removing.run({ input }),
      listOf: ({ savedViews }) => savedViews,
      again: ({ name, address }: SavedView): SaveViewInput => ({ name, address }),
    },
  )
  return {
    ...kept,
    problem: computed(() => (error.value && !kept.all.value ? problemOf(error.value) : undefined)),
    busy: computed(() => saving.busy.value || removing.busy.value),
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}
