import { expect, it } from 'vitest'
import { sectionAt } from './sectionAt'

const SECTIONS = [
  { id: '1', number: '一、', heading: '部门概况' },
  { id: '2', number: '（一）', heading: '主要职能' },
  { id: '3', number: '', heading: '部门概况' },
]

it.each([
  ['一、部门概况', '1'],
  ['（一） 主要职能', '2'],
  ['主要职能', '2'],
  ['部门概况', '3'],
  ['附件1 项目支出绩效自评表', undefined],
])('%s is at section %s', (place, id) => expect(sectionAt(place, SECTIONS)?.id).toBe(id))
