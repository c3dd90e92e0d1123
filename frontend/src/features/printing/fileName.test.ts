import { expect, it } from 'vitest'
import { fileName } from './fileName'

it.each([
  [
    `attachment; filename="=?UTF-8?Q?x?="; filename*=UTF-8''%E8%87%AA%E8%AF%84%20%282023%29.docx`,
    '自评 (2023).docx',
  ],
  [`inline; filename="report.pdf"`, 'report.pdf'],
  [`attachment; filename*=UTF-8''%E8%8`, 'x.pdf'],
  [null, 'x.pdf'],
])('%s names %s', (disposition, name) => expect(fileName(disposition, 'x.pdf')).toBe(name))
