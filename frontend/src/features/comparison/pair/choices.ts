import type { PairChoicesQuery } from '@/gql/graphql'

type Filed = NonNullable<PairChoicesQuery['department']>

/** The reports of a department that one may read, newest first; of one year the whole department's before the projects'. */
export function choicesOf({ departmentWhole, projectExpenditure }: Omit<Filed, 'id' | 'code' | 'name'>) {
  return [...departmentWhole, ...projectExpenditure]
    .flatMap(({ report }) => (report ? [report] : []))
    .sort((one, other) => other.year - one.year || one.kind.localeCompare(other.kind))
}
