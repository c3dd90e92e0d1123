/** From one calendar day to another, as the language writes it. */
export function showDays(from: string, to: string, locale: string): string {
  const days = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC', // a calendar day has no time zone: this keeps it from slipping to the day before
  })
  return days.formatRange(new Date(from), new Date(to))
}
