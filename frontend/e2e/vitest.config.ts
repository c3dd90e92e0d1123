import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What begins and changes reports comes after what counts and reads those that are shipped. */
const WRITING = /(begin|findings|flow|form|grid|history|import|pair|saved|together|write)\.spec\.ts$/

class ReadersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const late = ({ moduleId }: TestSpecification) => Number(WRITING.test(moduleId))
    return files.toSorted(
      (one, other) => late(one) - late(other) || one.moduleId.localeCompare(other.moduleId),
    )
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['*.spec.ts'],
    fileParallelism: false,
    sequence: { sequencer: ReadersFirst },
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
