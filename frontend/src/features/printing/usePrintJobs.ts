import { useQuery } from '@urql/vue'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useAction } from '@/composables/useAction'
import { CancelPrintJobDocument, PrintJobsDocument, PrintProgressDocument } from '@/gql/graphql'
import { listen } from '@/lib/listening'
import { problemOf } from '@/lib/problem'
import { followed, isActive, newsSince, withNews, type Job } from './printJobs'

/** While nothing is heard, the list is read this often; while it is, only what waits behind the followed job is looked after. */
const UNHEARD_MS = 3000
const HEARD_MS = 15_000

/** The viewer's print jobs, kept as they are on the server while any of them goes on. */
export function usePrintJobs() {
  const { data, error, fetching, executeQuery } = useQuery({ query: PrintJobsDocument, variables: {} })
  const news = shallowRef<ReadonlyMap<string, Job>>(new Map())
  const heard = ref(false)
  /** Stands when it cannot be read again. */
  const list = shallowRef<Job[]>()
  watch(data, (read) => read && (list.value = read.printJobs), { immediate: true, flush: 'sync' })
  const jobs = computed(() => withNews(list.value ?? [], news.value))

  async function read() {
    const asked = news.value
    await executeQuery({ requestPolicy: 'network-only' })
    if (!error.value) news.value = newsSince(asked, news.value)
  }

  function tell(job: Job) {
    news.value = new Map(news.value).set(job.id, job)
    // Its file, and what runs next, stand in the list.
    if (!isActive(job)) void read()
  }
  /** What was heard last may be long past when a server is heard again: the list says what holds. */
  function fallSilent() {
    heard.value = false
    void read()
  }

  let stop = () => {}
  watch(
    () => followed(jobs.value)?.id,
    (id) => {
      stop()
      heard.value = false
      stop = !id
        ? () => {}
        : listen(
            PrintProgressDocument,
            { id },
            {
              next: ({ printProgress }) => tell(printProgress),
              opened: () => (heard.value = true),
              lost: fallSilent,
            },
          )
    },
    { immediate: true },
  )

  const goesOn = computed(() => jobs.value.some(isActive))
  let pause: ReturnType<typeof setTimeout> | undefined
  watch(
    [goesOn, heard, list],
    () => {
      clearTimeout(pause)
      if (goesOn.value) pause = setTimeout(readAgain, heard.value ? HEARD_MS : UNHEARD_MS)
    },
    { immediate: true },
  )
  /** Nobody reads behind a hidden window; what was missed is read when it is looked at. */
  function readAgain() {
    if (!document.hidden) void read()
    clearTimeout(pause)
    if (goesOn.value) pause = setTimeout(readAgain, heard.value ? HEARD_MS : UNHEARD_MS)
  }

  onScopeDispose(() => {
    stop()
    clearTimeout(pause)
  })

  const { busy: cancelling, run } = useAction(CancelPrintJobDocument, (answer) => answer.cancelPrintJob)
  async function cancel(id: string) {
    const outcome = await run({ input: { id } })
    const job = outcome.kind === 'failed' ? undefined : outcome.payload.job
    if (job) tell(job)
    return outcome
  }

  return {
    jobs,
    ready: computed(() => !!list.value),
    problem: computed(() => (error.value && !list.value ? problemOf(error.value) : undefined)),
    stale: computed(() => !!error.value && !!list.value),
    fetching,
    read,
    cancelling,
    cancel,
  }
}
