import type { CompareFrameQuery } from '@/gql/graphql'
import { forEye } from '@/lib/decimal'

type Template = Pick<CompareFrameQuery['templates'][number], 'fullScore' | 'grades'>

/** All grades that templates give, best first: by the share of the full score from which the best of them gives it. */
export function gradeOrder(templates: Template[]): string[] {
  const from = new Map<string, number>()
  for (const { fullScore, grades } of templates)
    for (const { grade, from: lowest } of grades) {
      const share = (forEye(lowest) ?? 0) / fullScore
      from.set(grade, Math.max(share, from.get(grade) ?? 0))
    }
  return [...from.keys()].toSorted((one, other) => from.get(other)! - from.get(one)!)
}
