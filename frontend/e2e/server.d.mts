export interface StartedServer {
  base: string
  /** Of its administrator. */
  password: string
  stop(): Promise<void>
}
export function startServer(name: string, settings?: Record<string, string>): Promise<StartedServer>
