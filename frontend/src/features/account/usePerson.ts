import { useClientHandle } from '@urql/vue'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { readViewer, useViewer } from '@/composables/useViewer'
import { useAction, type Outcome } from '@/composables/useAction'
import {
  CreateAccountDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  PersonNowDocument,
  ResetPasswordDocument,
  UpdateAccountDocument,
  type PersonFragment,
  type RefusalFragment,
} from '@/gql/graphql'
import { carryOver, draftOfPerson, inputOf, sameHoldings, type Draft } from './holdings'

type Changed = { account?: PersonFragment | null; password?: string | null }

/** One person in the form: what was typed, what the server knows, and what came of each change. */
export function usePerson(given: PersonFragment | undefined) {
  const { client } = useClientHandle()
  const { t } = useI18n()
  const { viewer } = useViewer()
  const person = shallowRef(given)
  const from = shallowRef(draftOfPerson(given))
  const draft = ref<Draft>(draftOfPerson(given))
  const errors = shallowRef<RefusalFragment[]>([])
  const failed = ref('')
  const password = ref<string>()
  const clashes = shallowRef<('name' | 'holdings')[]>()

  const create = useAction(CreateAccountDocument, (data) => data.createAccount)
  const update = useAction(UpdateAccountDocument, (data) => data.updateAccount)
  const disable = useAction(DisableAccountDocument, (data) => data.disableAccount)
  const enable = useAction(EnableAccountDocument, (data) => data.enableAccount)
  const reset = useAction(ResetPasswordDocument, (data) => data.resetPassword)
  const busy = computed(() => [create, update, disable, enable, reset].some((action) => action.busy.value))

  const conflict = computed(() => errors.value.find(({ code }) => code === 'CONFLICT'))
  const touched = computed(
    () =>
      draft.value.login !== from.value.login ||
      draft.value.name !== from.value.name ||
      !sameHoldings(draft.value.holdings, from.value.holdings),
  )

  /** Only what was touched is sent: what is left out stays as somebody else may have made it. */
  async function save(): Promise<boolean> {
    const { login, name, holdings } = draft.value
    if (!person.value)
      return settle(await create.run({ input: { login, name, holdings: inputOf(holdings) } }))
    const change = {
      ...(name !== from.value.name && { name }),
      ...(!sameHoldings(holdings, from.value.holdings) && { holdings: inputOf(holdings) }),
    }
    return settle(await update.run({ input: { ...now(), ...change } }))
  }

  const now = () => ({ id: person.value!.id, expectedVersion: person.value!.version })
  const shutOut = async () => settle(await disable.run({ input: now() }), true)
  const letIn = async () => settle(await enable.run({ input: now() }), true)
  const newPassword = async () => settle(await reset.run({ input: now() }), true)

  /** `beside`: what is typed in the form stays there. */
  function settle(outcome: Outcome<Changed & { errors: RefusalFragment[] }>, beside = false): boolean {
    errors.value = outcome.kind === 'refused' ? outcome.errors : []
    failed.value = outcome.kind === 'failed' ? t(`problem.${outcome.problem.kind}.title`) : ''
    if (outcome.kind !== 'done') return false
    const { account } = outcome.payload
    password.value = outcome.payload.password ?? undefined
    if (account) take(account, beside)
    if (account?.id === viewer.value?.account.id) void readViewer()
    return true
  }

  function take(account: PersonFragment, beside: boolean) {
    const kept = draftOfPerson(account)
    draft.value = beside ? carryOver(draft.value, from.value, kept).draft : draftOfPerson(account)
    person.value = account
    from.value = kept
  }

  /** Loads what somebody else has kept, under what was typed here. */
  async function loadNewer() {
    const { data, error } = await client
      .query(PersonNowDocument, { id: person.value!.id }, { requestPolicy: 'network-only' })
      .toPromise()
    const account = data?.account
    failed.value = account ? '' : t(`problem.${error ? 'server' : 'missing'}.title`)
    if (!account) return
    const kept = draftOfPerson(account)
    const carried = carryOver(draft.value, from.value, kept)
    person.value = account
    from.value = kept
    draft.value = carried.draft
    clashes.value = carried.clashes
    errors.value = []
  }

  function takeTheirs() {
    draft.value = draftOfPerson(person.value)
    clashes.value = undefined
  }

  return {
    person,
    draft,
    errors,
    failed,
    password,
    clashes,
    conflict,
    touched,
    busy,
    save,
    shutOut,
    letIn,
    newPassword,
    loadNewer,
    takeTheirs,
  }
}
