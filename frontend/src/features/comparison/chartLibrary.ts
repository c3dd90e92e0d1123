export type ChartLibrary = typeof import('@/adapters/chart')

/** What draws comes over the wire while the figures are being read. */
export const chartLibrary = (): Promise<ChartLibrary> => import('@/adapters/chart')
