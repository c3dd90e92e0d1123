import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/forms.css'
import urql from '@urql/vue'
import { createApp } from 'vue'
import App from './App.vue'
import { client } from './client'
import { keepDoor } from './guard'
import { i18n } from './i18n'
import { router } from './router'

keepDoor(router)
createApp(App).use(i18n).use(urql, client).use(router).mount('#app')

// Two hundred slices make a long list: the page does not wait for it.
void import('./fonts')
