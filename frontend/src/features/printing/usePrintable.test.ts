import urql, { cacheExchange, Client, fetchExchange } from '@urql/vue'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { ReportKind } from '@/gql/graphql'
import { STATUSES, type ManyChoice, type Scope } from './printMany'
import { usePrintable } from './usePrintable'

let asked: { operation: string; after?: string | null }[]
let choice: ReturnType<typeof ref<ManyChoice>>
/** How many departments there are; each has one report of 2023, of its projects. */
let departments: number

const pageAfter = (after: number) => ({
  __typename: 'DepartmentConnection',
  totalCount: departments,
  nodes: Array.from({ length: Math.min(100, departments - after) }, (_, index) => ({
    __typename: 'Department',
    id: `${after + index}`,
    code: `code-${after + index}`,
    departmentWhole: [],
    projectExpenditure: [
      {
        __typename: 'TrendPoint',
        year: 2023,
        report: { __typename: 'Report', id: 'r', kind: 'PROJECT_EXPENDITURE', status: 'DRAFT' },
      },
    ],
  })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: after + 100 < departments, endCursor: `${after + 100}` },
})
const years = (reports: number) => [
  {
    __typename: 'BudgetYear',
    year: 2023,
    statuses: [{ __typename: 'StatusCount', status: 'DRAFT', reports }],
  },
]

function answer(_url: string, init: RequestInit) {
  const { operationName, variables } = JSON.parse(init.body as string) as {
    operationName: string
    variables: { after?: string | null; kind?: ReportKind }
  }
  asked.push({ operation: operationName, after: variables.after })
  const data =
    operationName === 'PrintableYears'
      ? { years: years(variables.kind === 'DEPARTMENT_WHOLE' ? 4 : 9) }
      : { departments: pageAfter(Number(variables.after ?? 0)) }
  return Promise.resolve(Response.json({ data }))
}

async function open(scope: Scope) {
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: answer as typeof fetch,
    exchanges: [cacheExchange, fetchExchange],
  })
  const Form = defineComponent({
    setup: () => usePrintable(scope, () => choice.value!),
    render: () => h('i'),
  })
  const form = mount(Form, { global: { plugins: [[urql, client]] } }).vm
  await flushPromises()
  return form
}
const pagesAsked = () =>
  asked.filter(({ operation }) => operation === 'PrintableDepartments').map(({ after }) => after)

beforeEach(() => {
  asked = []
  departments = 150
  choice = ref<ManyChoice>({
    years: [2023],
    statuses: STATUSES,
    format: 'PDF',
    layout: 'ARCHIVE',
    part: 'REPORT',
  })
})

it('counts all reports by the years, of the chosen kind', async () => {
  const form = await open({})
  expect([form.years, form.count]).toEqual([[2023], 9])
  choice.value!.kind = 'DEPARTMENT_WHOLE'
  await flushPromises()
  expect(form.count).toBe(4)
  expect(pagesAsked()).toEqual([])
})

it('looks through the departments of a region once, whatever is chosen afterwards', async () => {
  const form = await open({ region: '360722' })
  expect(form.count).toBe(150)
  choice.value!.kind = 'DEPARTMENT_WHOLE'
  await flushPromises()
  expect(form.count).toBe(0)
  expect(pagesAsked()).toEqual([null, '100'])
})

it('does not count through too many departments, nor name them', async () => {
  departments = 1001
  const form = await open({ name: '局' })
  expect([form.tooMany, form.count, form.codes]).toEqual([true, undefined, undefined])
  expect(pagesAsked()).toEqual([null])
})
