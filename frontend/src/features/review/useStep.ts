import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ReportData } from '@/features/report/report'
import { useAction } from '@/composables/useAction'
import { isOwnWork } from '@/lib/ownWork'
import {
  ApproveReportDocument,
  PublishReportDocument,
  ReturnReportDocument,
  SubmitReportDocument,
  type RefusalFragment,
} from '@/gql/graphql'
import type { Step } from './steps'

/** Taking a step of a report's way. */
export function useStep(report: () => ReportData) {
  const { t } = useI18n()
  const submit = useAction(SubmitReportDocument, (data) => data.submitReport)
  const approve = useAction(ApproveReportDocument, (data) => data.approveReport)
  const publish = useAction(PublishReportDocument, (data) => data.publishReport)
  const sendBack = useAction(ReturnReportDocument, (data) => data.returnReport)
  const busy = ref(false)
  const errors = shallowRef<RefusalFragment[]>([])
  const failed = ref('')

  function forget() {
    errors.value = []
    failed.value = ''
  }

  async function take(step: Step, reason: string): Promise<boolean> {
    forget()
    busy.value = true
    const seen = report().version
    let outcome = await attempt(step, seen, reason)
    const now = outcome.kind === 'refused' && isStale(outcome.errors) && outcome.payload.report?.version
    // What was typed here was saved a moment ago, and the page has not read the report since: that is no conflict.
    if (now && isOwnWork(report().id, seen, now)) outcome = await attempt(step, now, reason)
    busy.value = false
    if (outcome.kind === 'refused') errors.value = outcome.errors
    if (outcome.kind === 'failed') failed.value = t(`problem.${outcome.problem.kind}.title`)
    return outcome.kind === 'done'
  }
  function attempt(step: Step, expectedVersion: number, reason: string) {
    const input = { id: report().id, expectedVersion }
    switch (step) {
      case 'SUBMIT':
        return submit.run({ input })
      case 'APPROVE':
        return approve.run({ input })
      case 'PUBLISH':
        return publish.run({ input })
      case 'RETURN':
        return sendBack.run({ input: { ...input, reason } })
    }
  }

  const isStale = (refusals: RefusalFragment[]) => refusals.every(({ code }) => code === 'CONFLICT')
  return { busy, errors, failed, forget, take }
}
