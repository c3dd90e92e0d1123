import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ReportData } from '@/features/report/report'
import { useAction } from '@/composables/useAction'
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
    const { id, version: expectedVersion } = report()
    const input = { id, expectedVersion }
    const outcome = await {
      SUBMIT: () => submit.run({ input }),
      APPROVE: () => approve.run({ input }),
      PUBLISH: () => publish.run({ input }),
      RETURN: () => sendBack.run({ input: { ...input, reason } }),
    }[step]()
    busy.value = false
    if (outcome.kind === 'refused') errors.value = outcome.errors
    if (outcome.kind === 'failed') failed.value = t(`problem.${outcome.problem.kind}.title`)
    return outcome.kind === 'done'
  }
  return { busy, errors, failed, forget, take }
}
