import urql from '@urql/vue'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { h, reactive, type Component } from 'vue'
import { client } from '@/app/client'
import { i18n } from '@/app/i18n'
import { readViewer } from '@/composables/useViewer'
import { provideFindings } from '@/features/finding/useFindings'
import { provideMargin } from '@/features/report/margin'
import type { ReportData, Section } from '@/features/report/report'
import TakeBackDialog from '@/features/history/TakeBackDialog.vue'
import StepDialog from '@/features/review/StepDialog.vue'
import RemoveSectionDialog from './RemoveSectionDialog.vue'
import UnsentDialog from './UnsentDialog.vue'
import { provideKeeping, type ReportKeeping } from './useKeeping'
import { useOutlineWork } from './useOutlineWork'

const section = (id: string, level: number, body: string) =>
  ({ id, version: 3, level, number: '', heading: id, body, outline: null }) as unknown as Section
const sections = [section('s1', 1, '一二三'), section('s2', 2, '四')]
const report = { id: 'r1', version: 7, sections, may: ['EDIT'] } as unknown as ReportData

let asked: { operationName: string; variables: { input: Record<string, unknown> } }[]
let answers: Record<string, object>
let keeping: ReportKeeping
enableAutoUnmount(afterEach)

/** The page that keeps, with one of its parts, over a server that gives these answers. */
async function page(part: Component, props: object = {}) {
  const shown = mount(
    {
      setup() {
        keeping = provideKeeping('r1')
        provideMargin()
        provideFindings('r1', () => undefined)
        return () => h(part, { ...props })
      },
    },
    { global: { plugins: [i18n, [urql, client]] }, attachTo: document.body },
  )
  await vi.waitFor(() => expect(keeping.ready.value).toBe(true))
  return shown
}
const write = (id: string, body: string) => {
  const was = sections.find((one) => one.id === id)!
  keeping.change(
    { kind: 'section', id, label: id, version: 3, fields: { heading: id, body: was.body } },
    { body },
  )
}
const told = (name: string) => asked.filter(({ operationName }) => operationName === name)

beforeEach(async () => {
  localStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  asked = []
  const viewer = { name: '张三', account: { id: 'a1', login: 'z' }, permissions: [], roles: [], holdings: [] }
  answers = { Viewer: { viewer } }
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    const request = JSON.parse(String(init.body)) as (typeof asked)[number]
    asked.push(request)
    const data = answers[request.operationName]
    return data ? Promise.resolve(Response.json({ data })) : Promise.reject(new TypeError('offline'))
  })
  await readViewer()
})
afterEach(() => vi.unstubAllGlobals())

it('counts what is written and not sent when a section is about to go', async () => {
  const shown = await page(RemoveSectionDialog, {
    modelValue: true,
    section: sections[0],
    sections,
    busy: false,
  })
  expect(shown.text()).toContain('共 4 字')
  write('s2', '四五六')
  await flushPromises()
  expect(shown.text()).toContain('共 6 字')
})

it('gives up what was written in a section that is removed, with all below it', async () => {
  let work: ReturnType<typeof useOutlineWork> | undefined
  await page({
    setup() {
      work = useOutlineWork(() => report)
      return () => null
    },
  })
  const removed = { section: null, report: { id: 'r1', version: 8, sections: [] }, errors: [] }
  answers.RemoveSection = { removeSection: removed }
  answers.UpdateSection = {
    updateSection: {
      section: null,
      report: null,
      errors: [{ code: 'INVALID', path: ['body'], message: '太长' }],
    },
  }
  write('s2', '太长的话')
  await vi.waitFor(async () => {
    await keeping.settled()
    expect(keeping.all.value[0]?.state.is).toBe('refused')
  })
  expect(await work!.remove(sections[0]!)).toBe(true)
  expect(keeping.all.value).toEqual([])
})

it('lists what is not sent, with its words and what is wrong, and gives up only when asked twice', async () => {
  const props = reactive({ modelValue: false })
  const shown = await page(UnsentDialog, props)
  answers.UpdateSection = {
    updateSection: {
      section: null,
      report: null,
      errors: [{ code: 'NOT_NOW', path: ['id'], message: '已送审' }],
    },
  }
  write('s1', '提交前写的最后一段')
  await keeping.settled()
  props.modelValue = true
  await flushPromises()
  expect(shown.text()).toContain('提交前写的最后一段')
  expect(shown.text()).toContain('已送审')
  await shown.get('button.grave').trigger('click')
  expect(keeping.all.value).toHaveLength(1)
  await shown.get('button.grave').trigger('click')
  expect(keeping.all.value).toEqual([])
})

it('takes back after what was typed before, with the version that this has made', async () => {
  const entry = { id: 'h1', place: 'section/s1', label: 's1', at: '2026-01-01T00:00:00Z', by: null }
  const wanted = { entry, state: 'BEFORE' }
  const projects = { nodes: { value: [] } }
  const shown = await page(TakeBackDialog, { modelValue: true, wanted, report, projects })
  answers.UpdateSection = {
    updateSection: { section: { ...sections[0], version: 4, body: '新' }, report: null, errors: [] },
  }
  answers.TakeBack = { takeBack: { report: null, errors: [] } }
  write('s1', '新')
  await shown.get('button.primary').trigger('click')
  await vi.waitFor(() => expect(told('TakeBack')).toHaveLength(1))
  expect(told('TakeBack')[0]!.variables.input.expectedVersion).toBe(4)
  expect(asked.map(({ operationName }) => operationName)).toEqual(['Viewer', 'UpdateSection', 'TakeBack'])
})

it('takes a step once for two clicks, while what was typed is still on its way', async () => {
  let ready: (saved: boolean) => void = () => {}
  const prepare = vi.fn(() => new Promise<boolean>((resolve) => (ready = resolve)))
  answers.ApproveReport = { approveReport: { report: { id: 'r1', version: 8 }, errors: [] } }
  const shown = await page(StepDialog, { modelValue: true, step: 'APPROVE', report, prepare })
  await shown.get('form').trigger('submit')
  await shown.get('form').trigger('submit')
  expect(prepare).toHaveBeenCalledTimes(1)
  ready(true)
  await vi.waitFor(() => expect(told('ApproveReport')).toHaveLength(1))
})
