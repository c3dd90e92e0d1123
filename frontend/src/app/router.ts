import { createRouter, createWebHistory } from 'vue-router'
import BoardPage from '@/features/department/BoardPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'board', component: BoardPage },
    {
      path: '/reports/:id',
      name: 'report',
      component: () => import('@/features/report/ReportPage.vue'),
      props: true,
    },
    {
      path: '/reports/:id/print',
      name: 'print',
      component: () => import('@/features/printing/PrintPage.vue'),
      props: true,
    },
    { path: '/:path(.*)*', name: 'nowhere', component: () => import('./NotFoundPage.vue') },
  ],
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    if (to.hash) return { el: to.hash }
    return to.path === from.path ? false : { top: 0 }
  },
})
