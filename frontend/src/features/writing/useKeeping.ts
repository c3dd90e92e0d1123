import { useClientHandle } from '@urql/vue'
import { computed, inject, onScopeDispose, provide, shallowRef, watch, type InjectionKey } from 'vue'
import { useViewer } from '@/composables/useViewer'
import { newId } from '@/lib/identity'
import { Keeping } from './keeping'
import { errorsOf, type FieldError, type Fields, type Part, type PartKind, type Row } from './part'
import { sendersOf } from './senders'
import { shelfOf } from './shelf'
import type { Read } from './stock'

const KEY: InjectionKey<ReportKeeping> = Symbol('keeping')
export type ReportKeeping = ReturnType<typeof provideKeeping>

/** What is written in the report of this page and not confirmed: for the page itself, once. Its parts use `useKeeping`. */
export function provideKeeping(report: string) {
  const { client } = useClientHandle()
  const { viewer } = useViewer()
  const keeping = shallowRef<Keeping>()
  const changes = shallowRef(0)
  const collectors = new Set<() => void>()

  // Whose words they are must be known before any is kept: on a browser that others use too.
  watch(
    () => viewer.value?.account.id,
    (account) => {
      keeping.value?.close()
      const told = () => changes.value++
      keeping.value = account
        ? new Keeping(report, shelfOf(account, report, newId()), sendersOf(client), told)
        : undefined
      void keeping.value?.start()
    },
    { immediate: true },
  )
  const now = <Result>(look: (keeping: Keeping) => Result) =>
    keeping.value && changes.value >= 0 ? look(keeping.value) : undefined

  /** What an editor has not handed over yet is asked of it, before something depends on it. */
  function collect() {
    for (const hand of collectors) hand()
  }
  function onCollect(hand: () => void) {
    collectors.add(hand)
    onScopeDispose(() => collectors.delete(hand))
  }
  function sendNow() {
    collect()
    keeping.value?.sendNow()
  }
  function settled() {
    collect()
    return keeping.value?.settled() ?? Promise.resolve()
  }
  function alone<Result>(action: () => Promise<Result>): Promise<Result> {
    collect()
    return keeping.value ? keeping.value.alone(action) : action()
  }
  useOccasions(collect, sendNow)
  onScopeDispose(() => keeping.value?.close())

  const all = computed<Part[]>(() => now(({ all }) => all) ?? [])
  const state = computed(() => now(({ state }) => state))
  const own = {
    /** Whether writing can begin: it is known who writes. */
    ready: computed(() => !!keeping.value),
    all,
    state,
    /** The part as it is not confirmed yet; nothing when the server has all of it. */
    part: (kind: PartKind, id: string): Part | undefined => now((it) => it.part(kind, id)),
    errors: (kind: PartKind, id: string): FieldError[] => {
      const part = now((it) => it.part(kind, id))
      return part ? errorsOf(part) : []
    },
    /** What was read, or what the server has answered since if that is newer. */
    latest: (kind: PartKind, read: Row): Row => now((it) => it.latest(kind, read)) ?? read,
    change: (read: Read, fields: Fields, wrong?: FieldError[]) => keeping.value?.change(read, fields, wrong),
    remove: (read: Read) => keeping.value?.remove(read),
    resolve: (kind: PartKind, id: string, chosen: Fields) => keeping.value?.resolve(kind, id, chosen),
    removeAnyway: (kind: PartKind, id: string) => keeping.value?.removeAnyway(kind, id),
    discard: (kind: PartKind, id: string) => keeping.value?.discard(kind, id),
    addAgain: (kind: PartKind, id: string) => keeping.value?.addAgain(kind, id, newId()),
    flush: () => keeping.value?.flush(),
    sendNow,
    settled,
    alone,
    onCollect,
    /** The part that somebody wants to see, such as from the list of errors; whoever shows it takes it from here. */
    wanted: shallowRef<Part>(),
  }
  provide(KEY, own)
  return own
}

/** What is written in the report of this page; only below a page that provides it. */
export function useKeeping(): ReportKeeping {
  const keeping = inject(KEY)
  if (!keeping) throw new Error('Nothing keeps what is written here: call provideKeeping in the page.')
  return keeping
}

/** Ctrl+S, a connection that is back, a page that is put away: what is open is handed over, and sent where it can be. */
function useOccasions(collect: () => void, sendNow: () => void) {
  function onKey(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    sendNow()
  }
  const onHide = () => (document.visibilityState === 'hidden' ? collect() : sendNow())
  addEventListener('keydown', onKey)
  addEventListener('online', sendNow)
  addEventListener('pagehide', collect)
  document.addEventListener('visibilitychange', onHide)
  onScopeDispose(() => {
    collect()
    removeEventListener('keydown', onKey)
    removeEventListener('online', sendNow)
    removeEventListener('pagehide', collect)
    document.removeEventListener('visibilitychange', onHide)
  })
}
