import { useClientHandle } from '@urql/vue'
import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { ReportChangedDocument, ReportVersionDocument } from '@/gql/graphql'
import { useViewer } from '@/composables/useViewer'
import { listen } from '@/lib/listening'
import { told, type News } from './news'
import type { ReportData } from './report'

/** Many changes at once are read once; what was changed here has mostly been read with its own answer by then. */
const LULL = 250
/** How long the line about colleagues stays. */
const RECENT = 60_000

/** Keeps a report as it is on the server, whoever changes it, and tells what colleagues did. */
export function useReportChanges(id: string, report: Ref<ReportData | undefined>, read: () => void) {
  const { client } = useClientHandle()
  const { viewer } = useViewer()
  const news = shallowRef<News>()
  /** Others' changes are not heard of for now. */
  const cutOff = ref(false)
  let newest = 0
  let lull: ReturnType<typeof setTimeout> | undefined
  let fade: ReturnType<typeof setTimeout> | undefined

  function readLater() {
    lull ??= setTimeout(() => {
      lull = undefined
      if (report.value && report.value.version < newest) read()
    }, LULL)
  }

  function heardOf(version: number) {
    newest = Math.max(newest, version)
    readLater()
  }

  /** Something may have been missed while nobody listened; or the report is no longer theirs to see. */
  async function catchUp() {
    const { data } = await client
      .query(ReportVersionDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise()
    if (data?.report) heardOf(data.report.version)
    else if (data) read()
  }

  const stop = listen(
    ReportChangedDocument,
    { id },
    {
      next({ reportChanged: change }) {
        news.value = told(news.value, change, viewer.value?.name)
        clearTimeout(fade)
        fade = setTimeout(() => (news.value = undefined), RECENT)
        heardOf(change.version)
      },
      opened() {
        cutOff.value = false
        void catchUp()
      },
      lost() {
        cutOff.value = true
        void catchUp()
      },
    },
  )
  onScopeDispose(() => {
    stop()
    clearTimeout(lull)
    clearTimeout(fade)
  })

  return { news, cutOff }
}
