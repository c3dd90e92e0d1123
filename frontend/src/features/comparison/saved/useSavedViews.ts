import { useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAction, type Outcome } from '@/composables/useAction'
import {
  RemoveViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  type SavedViewLineFragment,
  type SavedViewsNowFragment,
  type SaveViewInput,
} from '@/gql/graphql'
import { problemOf } from '@/lib/problem'

export type SavedView = SavedViewLineFragment

/** The viewer's saved views as they are now; every change answers all of them, so that other windows' changes come too. */
export function useSavedViews(wanted: () => boolean) {
  const { t } = useI18n()
  const { data, error, fetching, executeQuery } = useQuery({
    query: SavedViewsDocument,
    pause: computed(() => !wanted()),
  })
  const views = shallowRef<SavedView[]>()
  watch(data, (answer) => (views.value = answer?.savedViews ?? views.value), { immediate: true })

  /** What went wrong with the last change, in words. */
  const refused = ref('')
  /** The view that was removed last, to be brought back. */
  const removed = shallowRef<SavedView>()
  /** What was done last, to be said. */
  const done = ref('')

  const saving = useAction(SaveViewDocument, (data) => data.saveView)
  const removing = useAction(RemoveViewDocument, (data) => data.removeView)

  function heard(outcome: Outcome<SavedViewsNowFragment>): boolean {
    if (outcome.kind === 'failed') refused.value = t(`problem.${outcome.problem.kind}.title`)
    else {
      views.value = outcome.payload.savedViews
      refused.value = outcome.kind === 'refused' ? outcome.errors.map(({ message }) => message).join(' ') : ''
    }
    return outcome.kind === 'done'
  }
  function begin() {
    refused.value = done.value = ''
    removed.value = undefined
  }

  async function save(input: SaveViewInput): Promise<boolean> {
    begin()
    const kept = heard(await saving.run({ input }))
    if (kept) done.value = t('saved.kept', { name: input.name })
    return kept
  }
  async function remove(view: SavedView) {
    begin()
    if (heard(await removing.run({ input: { id: view.id, expectedVersion: view.version } })))
      removed.value = view
  }
  async function bringBack() {
    const view = removed.value
    if (view) await save({ name: view.name, address: view.address })
  }

  return {
    views,
    problem: computed(() => (error.value && !views.value ? problemOf(error.value) : undefined)),
    busy: computed(() => saving.busy.value || removing.busy.value),
    fetching,
    refused,
    removed,
    done,
    begin,
    save,
    remove,
    bringBack,
    retry: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}
