import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive by their names, read from its directory at the end. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(begin, begin + packed)
    files.set(name, archive.readUInt16LE(at + 10) ? inflateRawSync(body) : body)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/** What stands in the cells of a workbook's sheets, row by row, as Excel would show it without formats. */
export function cellsOf(workbook: Buffer): string[][] {
  const files = unzip(workbook)
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const shared = all(text('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(words)
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort()
  return sheets.flatMap((name) =>
    all(text(name), /<row[^>]*?>(.*?)<\/row>/gs).map((row) =>
      [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, kind = '', inside = '']) => {
        const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? ''
        if (/t="s"/.test(kind)) return shared[Number(value)]!
        return value ? String(Number(value)) : words(inside)
      }),
    ),
  )
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, inside]) => inside!)
}

function words(markup: string): string {
  return all(markup, /<t\b[^>]*>(.*?)<\/t>/gs)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
