import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { signIn, tokenOf } from './browser'

/** The demonstration's clerk and head write for this department. */
export const DEPARTMENT = '360722001'
/** Years of that department that are kept for one test each: after the shipped report, and of a document. */
export const YEARS = { pair: 2021, import: 2022 }
const KEPT = Object.values(YEARS)
/** Those that they write for as well, once the first one's years are used up. */
const FURTHER = ['360104001', '431025001', '441721001']

const TEMPLATES = { DEPARTMENT_WHOLE: 'jiangxi-department-2020', PROJECT_EXPENDITURE: 'jiangxi-project-2023' }

/** Asks the server as the page of this context does. */
export async function ask<Data>(
  context: BrowserContext,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await context.request.post('/graphql', {
    data: { query, variables },
    headers: await tokenOf(context),
  })
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown }
  expect(errors, query).toBeUndefined()
  return data
}

interface Wish {
  kind?: keyof typeof TEMPLATES
}
interface Draft {
  id: string
  version: number
  year: number
}

/** A draft that no other test has, in the newest year that is free. Its context must be the clerk's or head's. */
export async function newDraft(context: BrowserContext, { kind = 'DEPARTMENT_WHOLE' }: Wish = {}) {
  const draft = await draftOf(context, [DEPARTMENT], kind)
  if (draft) return draft
  await giveFurther(context)
  const further = await draftOf(context, FURTHER, kind)
  if (!further) throw new Error(`Every year of every department has a report of ${kind} already.`)
  return further
}

async function draftOf(
  context: BrowserContext,
  departments: string[],
  kind: keyof typeof TEMPLATES,
): Promise<Draft | undefined> {
  const { years } = await ask<{ years: { year: number }[] }>(context, '{ years { year } }')
  for (const departmentCode of departments)
    for (const { year } of years) {
      if (KEPT.includes(year)) continue
      const input = { departmentCode, year, kind, templateCode: TEMPLATES[kind] }
      const { createReport } = await ask<{ createReport: { report: Draft; errors: { code: string }[] } }>(
        context,
        `mutation ($input: CreateReportInput!) {
          createReport(input: $input) { report { id version } errors { code message } }
        }`,
        { input },
      )
      if (!createReport.errors.length) return { ...createReport.report, year }
      expect(createReport.errors.map(({ code }) => code)).toEqual(['TAKEN'])
    }
  return undefined
}

/**
 * Writes something into every section of a draft, so that nothing keeps it from being submitted; `bodies` by heading.
 * Says how many sections there are.
 */
export async function write(context: BrowserContext, id: string, bodies: Record<string, string> = {}) {
  const { report } = await ask<{ report: { sections: { id: string; version: number; heading: string }[] } }>(
    context,
    'query ($id: ID!) { report(id: $id) { sections { id version heading } } }',
    { id },
  )
  for (const { id: section, version, heading } of report.sections) {
    const body =
      bodies[heading] ??
      `${heading}：单位按照年初确定的安排组织实施，责任落实到科室和个人，过程资料逐项归档。${heading}的进展每季度汇报一次，发现偏差及时纠正，年末由分管领导组织核对，核对记录随同报告一并留存备查。`
    const { updateSection } = await ask<{ updateSection: { errors: unknown[] } }>(
      context,
      'mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { errors { code message } } }',
      { input: { id: section, expectedVersion: version, body } },
    )
    expect(updateSection.errors).toEqual([])
  }
  return report.sections.length
}

/** The administrator lets clerk and head write for more departments. */
export async function giveFurther(context: BrowserContext) {
  const admin = await context.browser()!.newContext({ baseURL: process.env.ZIPING_URL })
  await signIn(admin, 'admin')
  for (const login of ['clerk', 'head']) {
    const { accounts } = await ask<{ accounts: { nodes: { id: string; login: string; version: number }[] } }>(
      admin,
      'query ($text: String!) { accounts(filter: { text: $text }) { nodes { id login version } } }',
      { text: login },
    )
    const { id, version } = accounts.nodes.find((account) => account.login === login)!
    const holdings = [DEPARTMENT, ...FURTHER].map((departmentCode) => ({
      role: login === 'head' ? 'HEAD' : 'CLERK',
      departmentCode,
    }))
    const { updateAccount } = await ask<{ updateAccount: { errors: unknown[] } }>(
      admin,
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { errors { code message } } }',
      { input: { id, expectedVersion: version, holdings } },
    )
    expect(updateAccount.errors).toEqual([])
  }
  await admin.close()
}
