import type { BrowserContext } from 'playwright-core'
import { expect } from 'vitest'
import { tokenOf } from './browser'

/** The demonstration's clerk writes for this department. */
export const DEPARTMENT = '360722001'

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
  /** Texts, projects and indicators of that year's report come over. */
  carryOverFromYear?: number
}

/**
 * A draft of the clerk's department that no other test has, in the newest year that is free. Its context must be the
 * clerk's or head's.
 */
export async function newDraft(context: BrowserContext, { kind = 'DEPARTMENT_WHOLE', ...wish }: Wish = {}) {
  const { years } = await ask<{ years: { year: number }[] }>(context, '{ years { year } }')
  for (const { year } of years) {
    const input = { departmentCode: DEPARTMENT, year, kind, templateCode: TEMPLATES[kind], ...wish }
    const { createReport } = await ask<{
      createReport: { report: { id: string; version: number }; errors: { code: string; message: string }[] }
    }>(
      context,
      `mutation ($input: CreateReportInput!) {
        createReport(input: $input) { report { id version } errors { code message } }
      }`,
      { input },
    )
    if (!createReport.errors.length) return { ...createReport.report, year }
    expect(createReport.errors.map(({ code }) => code)).toEqual(['TAKEN'])
  }
  throw new Error(`Every year has a report of ${kind} already.`)
}
