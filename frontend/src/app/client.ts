import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core'
import { ref } from 'vue'
import { askInWords } from '@/lib/askInWords'
import { noteOwnWork } from '@/lib/ownWork'
import { problemOf } from '@/lib/problem'

/** Counts what was refused: what the viewer may do has changed since it was read. */
export const refusals = ref(0)

/** What was read before stands at once, and is read again behind it: others edit too. */
export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetch: askInWords,
  exchanges: [
    mapExchange({
      onResult({ operation, data }) {
        if (operation.kind === 'mutation') noteOwnWork(data)
      },
      onError(error) {
        if (problemOf(error).kind === 'forbidden') refusals.value++
      },
    }),
    cacheExchange,
    fetchExchange,
  ],
})
