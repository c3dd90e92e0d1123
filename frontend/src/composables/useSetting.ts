import { ref, watch, type Ref } from 'vue'

/** A small choice of this browser's user, kept in the browser. A browser that keeps nothing just forgets it. */
export function useSetting<Choice extends string>(name: string, choices: readonly Choice[]): Ref<Choice> {
  const key = `ziping.${name}`
  const setting = ref(read(key, choices)) as Ref<Choice>
  watch(setting, (value) => {
    try {
      localStorage.setItem(key, value)
    } catch {
      // Storage is full or forbidden: the choice holds until the page is closed.
    }
  })
  return setting
}

function read<Choice extends string>(key: string, choices: readonly Choice[]): Choice {
  try {
    const kept = localStorage.getItem(key) as Choice | null
    return kept && choices.includes(kept) ? kept : choices[0]!
  } catch {
    return choices[0]!
  }
}
