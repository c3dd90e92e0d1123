import { ref } from 'vue'

/** The report that was just made of an import, so that its page says so, once. */
export const justAccepted = ref<{ reportId: string; fileName: string }>()
