import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core'
import { isRemoval, type Part, type Row, type Same, type Value } from '@/features/writing/part'
import { outcomesOf, type Answer, type Sender, type Senders } from '@/features/writing/sender'
import { unsaid } from '@/features/writing/unsaid'
import {
  SaveBudgetLinesDocument,
  SaveIndicatorsDocument,
  SaveProjectsDocument,
  SaveStaffLinesDocument,
  type RefusalFragment,
} from '@/gql/graphql'
import { compare, isDecimal } from '@/lib/arithmetic'
import { problemOf } from '@/lib/problem'
import { atFundField, withFunds } from './funds'
import { FIGURES, rowOf, type RowKind } from './rowFields'

/** As many as the server takes in one transaction. */
const MOST = 1000

/** Figures are the same whatever zeros they are written with; a code and a target are not. */
export const same: Same = (field, one, other) =>
  one === other || (FIGURES.has(field) && isFigure(one) && isFigure(other) && compare(one, other) === 0)

/** With more decimals than are reckoned with it is a mistake, which is to be told and not taken for the figure without. */
const isFigure = (value: Value): value is string =>
  typeof value === 'string' && isDecimal(value) && (value.split('.')[1] ?? '').length <= 6

/** The ways to the server for the rows of tables: all that waits of one kind at once, in one transaction. */
export const rowSenders = (client: Client): Senders => ({
  staffLine: sender(client, 'staffLine', SaveStaffLinesDocument, ({ saveStaffLines: it }) => [
    it.staffLines,
    it.errors,
  ]),
  budgetLine: sender(client, 'budgetLine', SaveBudgetLinesDocument, ({ saveBudgetLines: it }) => [
    it.budgetLines,
    it.errors,
  ]),
  project: sender(client, 'project', SaveProjectsDocument, ({ saveProjects: it }) => [
    it.projects,
    it.errors,
  ]),
  indicator: sender(client, 'indicator', SaveIndicatorsDocument, ({ saveIndicators: it }) => [
    it.indicators,
    it.errors,
  ]),
})

type Saved = [rows: Parameters<typeof rowOf>[1][], errors: RefusalFragment[]]

function sender<Data extends object, Variables extends AnyVariables>(
  client: Client,
  kind: RowKind,
  document: TypedDocumentNode<Data, Variables>,
  savedOf: (data: Data) => Saved,
): Sender {
  async function send(report: string, parts: Part[]): Promise<Answer> {
    const [remove, upsert] = [parts.filter(isRemoval), parts.filter((part) => !isRemoval(part))]
    const input = {
      reportId: report,
      upsert: upsert.map(({ id, base, mine }) => ({
        id,
        expectedVersion: base.version,
        ...withFunds(base.fields, mine),
      })),
      remove: remove.map(({ id, base }) => ({ id, expectedVersion: base.version })),
    }
    const { data, error } = await client.mutation(document, { input } as unknown as Variables).toPromise()
    if (!data) return unsaid(error && problemOf(error))
    const [read, errors] = savedOf(data)
    const rows = read.map((row): Row => rowOf(kind, row))
    return { is: 'answered', outcomes: outcomesOf({ upsert, remove }, rows, errors.map(atFundField)) }
  }
  return { most: MOST, same, send }
}
