import type { RefusalFragment } from '@/gql/graphql'

/** What is wrong at one place of a form, such as `newPassword` or `holdings.0.departmentCode`. */
export function refusalAt(errors: RefusalFragment[], place: string): string | undefined {
  return errors.find(({ path }) => path.join('.') === place)?.message
}

/** What is wrong at none of the places that a form shows: said above the form, never swallowed. */
export function refusalElsewhere(errors: RefusalFragment[], places: string[]): string[] {
  return errors.filter(({ path }) => !places.includes(path.join('.'))).map(({ message }) => message)
}
