import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Figure } from '@/adapters/markdown'
import { FigureChoicesDocument } from '@/gql/graphql'
import { showDecimal } from '@/lib/decimal'
import { OF_PROJECT, projectReference } from './references'
import { useFigures } from './useFigures'

/** What can be put into a text: the report's own figures with their values, and those of its projects. */
export function useFigureChoices() {
  const { report, projects } = useFigures()
  const { t } = useI18n()
  const { data, error, fetching } = useQuery({
    query: FigureChoicesDocument,
    variables: { id: report().id },
    requestPolicy: 'network-only',
  })
  const ofReport = computed<Figure[]>(() => data.value?.report?.figureChoices ?? [])
  const ofProjects = computed<Figure[]>(() =>
    projects.nodes.value.flatMap((project) =>
      OF_PROJECT.filter((field) => project[field] != null).map((field) => ({
        reference: projectReference(project, field),
        text: showDecimal(project[field]),
        source: `${project.name}${t('form.comma')}${t(`figure.${field}`)}`,
      })),
    ),
  )
  const choices = computed(() => [...ofReport.value, ...ofProjects.value])
  return { choices, error, fetching }
}
