import { describe, expect, it } from 'vitest'
import type { LocationQuery } from 'vue-router'
import { indicatorFilter, inMode, isEnough, projectFilter, readAddress, writeAddress } from './followAddress'

describe('the address of what is followed', () => {
  it.each<LocationQuery>([
    {},
    { indicator: '道路里程', years: '2020,2021', codes: '1,2' },
    { mode: 'projects', projectName: '道路', region: '360000' },
    { mode: 'projects', project: '123', kind: 'DEPARTMENT_WHOLE' },
    { mapping: 'm1', kind: 'PROJECT_EXPENDITURE', peerGroup: '开发区', name: '高新' },
  ])('%j is written as it is read', (query) =>
    expect(JSON.parse(JSON.stringify(writeAddress(readAddress(query))))).toEqual(query),
  )

  it('looks for projects in reports of projects, for indicators in those of whole departments', () => {
    expect(readAddress({}).compared.kind).toBe('DEPARTMENT_WHOLE')
    expect(readAddress({ mode: 'projects' }).compared.kind).toBe('PROJECT_EXPENDITURE')
    expect(readAddress({ mode: 'nonsense' }).mode).toBe('indicators')
  })

  it('keeps departments and project when the mode is changed, and forgets what the other does not know', () => {
    const address = readAddress({ indicator: '道路', mapping: 'm', project: '1', codes: '9', template: 't' })
    expect(JSON.parse(JSON.stringify(writeAddress(inMode(address, 'projects'))))).toEqual({
      mode: 'projects',
      project: '1',
      codes: '9',
    })
  })
})

describe('what can be followed', () => {
  it.each([
    [{}, false],
    [{ indicator: '道路' }, true],
    [{ mapping: 'm' }, true],
    [{ project: '1' }, true],
    [{ projectName: '道路' }, false],
    [{ codes: '1' }, true],
    [{ codes: '1,2' }, false],
    [{ region: '360000' }, false],
    [{ mode: 'projects' }, false],
    [{ mode: 'projects', projectName: '道路' }, true],
    [{ mode: 'projects', project: '1' }, true],
    [{ mode: 'projects', indicator: '道路' }, false],
    [{ mode: 'projects', codes: '1' }, true],
  ])('%j: %s', (query, enough) => expect(isEnough(readAddress(query))).toBe(enough))

  it('is asked for with what is said, and nothing else', () => {
    expect(indicatorFilter(readAddress({ indicator: '道路', codes: '1' }))).toEqual({
      departments: { kind: 'DEPARTMENT_WHOLE', departmentCodes: ['1'] },
      name: '道路',
    })
    expect(indicatorFilter(readAddress({ mapping: 'm', project: '2' }))).toEqual({
      departments: { kind: 'DEPARTMENT_WHOLE' },
      projectCode: '2',
      mappingId: 'm',
    })
    expect(projectFilter(readAddress({ mode: 'projects', project: '2', projectName: '路' }))).toEqual({
      departments: { kind: 'PROJECT_EXPENDITURE' },
      code: '2',
      name: '路',
    })
  })
})
