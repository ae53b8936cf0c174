import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router';

/** The pages in the order of the menu. Each loads when it is first opened. */
export const pages = [
  { path: '/', name: 'overview', component: () => import('../pages/overview/OverviewPage.vue') },
  { path: '/debts', name: 'debts', component: () => import('../pages/debts/DebtsPage.vue') },
  { path: '/budget', name: 'budget', component: () => import('../pages/budget/BudgetPage.vue') },
  { path: '/plan', name: 'plan', component: () => import('../pages/plan/PlanPage.vue') },
  { path: '/progress', name: 'progress', component: () => import('../pages/progress/ProgressPage.vue') },
  {
    path: '/conditions',
    name: 'conditions',
    component: () => import('../pages/conditions/ConditionsPage.vue'),
  },
  { path: '/data', name: 'data', component: () => import('../pages/data/DataPage.vue') },
] as const satisfies readonly RouteRecordRaw[];

/** Sheets to print, reached from the pages. */
const papers = [
  { path: '/report', name: 'report', component: () => import('../pages/report/ReportPage.vue') },
  { path: '/letter', name: 'letter', component: () => import('../pages/letter/LetterPage.vue') },
] as const satisfies readonly RouteRecordRaw[];

/** What is done now and then, reached from the pages. */
const errands = [
  { path: '/bills', name: 'bills', component: () => import('../pages/bills/BillsPage.vue') },
] as const satisfies readonly RouteRecordRaw[];

/** Begins to fetch the page of an address such as `#/debts`; a failure is told where it is opened. */
export function fetchPage(hash: string): void {
  const path = hash.replace(/^#|[?].*$/g, '') || '/';
  const page = [...pages, ...papers, ...errands].find((one) => one.path === path) ?? pages[0];
  page.component().catch(() => undefined);
}

/** Hash routes: the same page runs on `app://` and on the browser host without rewriting addresses. */
export function createPageRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [...pages, ...papers, ...errands, { path: '/:other(.*)*', redirect: '/' }],
    // Within a page, the page itself knows what to bring into view.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
}
