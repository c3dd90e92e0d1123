import { createRouter, createWebHistory } from 'vue-router'
import BoardPage from '@/features/department/BoardPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'board', component: BoardPage, meta: { needs: 'READ_REPORTS' } },
    {
      path: '/login',
      name: 'login',
      component: () => import('@/features/account/LoginPage.vue'),
      meta: { stranger: true },
    },
    {
      path: '/reports/:id',
      name: 'report',
      component: () => import('@/features/report/ReportPage.vue'),
      props: true,
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/reports/:id/print',
      name: 'print',
      component: () => import('@/features/printing/PrintPage.vue'),
      props: true,
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/compare',
      name: 'compare',
      component: () => import('@/features/comparison/ComparePage.vue'),
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/compare/reports',
      name: 'compareReports',
      component: () => import('@/features/comparison/pair/PairPage.vue'),
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/compare/indicators',
      name: 'compareIndicators',
      component: () => import('@/features/comparison/follow/FollowPage.vue'),
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/imports',
      name: 'imports',
      component: () => import('@/features/importing/ImportsPage.vue'),
      meta: { needs: 'WRITE_REPORTS' },
    },
    {
      path: '/imports/:id',
      name: 'import',
      component: () => import('@/features/importing/ImportPage.vue'),
      props: true,
      meta: { needs: 'WRITE_REPORTS' },
    },
    {
      path: '/rules',
      name: 'rules',
      component: () => import('@/features/finding/RulesPage.vue'),
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/print-jobs',
      name: 'printJobs',
      component: () => import('@/features/printing/PrintJobsPage.vue'),
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/verify/:mark?',
      name: 'verify',
      component: () => import('@/features/printing/VerifyPage.vue'),
      props: true,
      meta: { needs: 'READ_REPORTS' },
    },
    {
      path: '/account',
      name: 'account',
      component: () => import('@/features/account/OwnAccountPage.vue'),
      meta: { needs: 'MANAGE_OWN_ACCOUNT' },
    },
    {
      path: '/people',
      name: 'people',
      component: () => import('@/features/account/PeoplePage.vue'),
      meta: { needs: 'MANAGE_ACCOUNTS' },
    },
    {
      path: '/audit',
      name: 'audit',
      component: () => import('@/features/audit/TrailPage.vue'),
      meta: { needs: 'READ_AUDIT' },
    },
    { path: '/:path(.*)*', name: 'nowhere', component: () => import('./NotFoundPage.vue') },
  ],
  scrollBehavior(to, from, saved) {
    if (saved) return saved
    if (to.hash) return { el: to.hash }
    return to.path === from.path ? false : { top: 0 }
  },
})
