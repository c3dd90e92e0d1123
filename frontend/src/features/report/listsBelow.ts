/**
 * How lists below a heading of this number are numbered: one level below it, in the order of GB/T 9704-2012 7.3.3, as the
 * printed page does it. A class of sectionText.css; undefined for the usual 1.
 */
export function listsBelow(number: string) {
  if (/^[（(]\d+[）)]$/.test(number)) return 'lists-circled'
  return /^\d+[.．、]$/.test(number) ? 'lists-bracketed' : undefined
}
