import type { Client } from '@urql/core'
import { rowSenders } from '@/features/rows/rowSenders'
import type { Senders } from './sender'
import { sectionSender } from './sectionSender'

/** One way to the server for each kind of part. */
export const sendersOf = (client: Client): Senders => ({
  section: sectionSender(client),
  ...rowSenders(client),
})
