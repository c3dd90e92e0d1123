import { cacheExchange, Client, fetchExchange } from '@urql/core'

/** What was read before stands at once, and is read again behind it: others edit too. */
export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  exchanges: [cacheExchange, fetchExchange],
})
