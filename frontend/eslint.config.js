import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import graphql from '@graphql-eslint/eslint-plugin'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

// Run from the top of the tree (see package.json), because the schema lies beside this folder.
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const words = { style: 'PascalCase', forbiddenSuffixes: ['Dto', 'Entity', 'Row', 'Table'] }
const graphqlParser = {
  languageOptions: {
    parser: graphql.parser,
    parserOptions: {
      graphQLConfig: { schema: here('../schema/*.graphqls'), documents: here('src/**/*.graphql') },
    },
  },
  plugins: { '@graphql-eslint': graphql },
}

export default ts.config(
  { ignores: ['**/dist', '**/src/gql', '**/target', 'backend', 'deploy'] },
  {
    files: ['**/*.{js,mjs,ts,vue}'],
    extends: [js.configs.recommended, ts.configs.recommended, vue.configs['flat/recommended']],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser },
    },
    rules: {
      'no-undef': 'off', // the type checker knows better
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off', // an optional prop left out is undefined, as its type says
      'vue/no-v-html': 'off', // used once, by the component that shows what the Markdown adapter has made safe
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    },
  },
  {
    files: ['**/scripts/**', '**/e2e/**'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.graphqls'],
    ...graphqlParser,
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: words,
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'list', 'query'] },
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-deprecation-date': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/relay-page-info': 'error',
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/description-style': 'off', // both quotes are used: one line, or a block where more is to be said
      // Reports carry versioned things without an id of their own (figures, counts, pages).
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    files: ['**/src/**/*.graphql'],
    ...graphqlParser,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/unique-operation-name': 'error',
      '@graphql-eslint/unique-fragment-name': 'error',
      '@graphql-eslint/no-unused-fragments': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/require-selections': 'error',
    },
  },
  prettier,
)
