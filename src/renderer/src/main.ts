import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { followSystemTheme, showTheme } from './appearance/theme.ts';
import { fetchLocale, i18n, localeOf, showLocale } from './messages/index.ts';
import { createPageRouter, fetchPage } from './router/router.ts';
import { useWorkspace } from './stores/workspace.ts';
import { transport } from './transport/transport.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/element-plus.css';
import './styles/paper.css';
import './styles/side-bar.css';

// The transport takes its token out of the address before the router reads a route from it.
transport();
const pinia = createPinia();
const app = createApp(App).use(pinia).use(i18n);
const store = useWorkspace(pinia);

// What will most likely be shown is fetched while the data is read.
fetchLocale(localeOf('system', navigator.language));
fetchPage(location.hash);
// Settings are known before anything is written, so that the language does not change under the reader's eyes.
await store.load();
showTheme(store.workspace?.settings.theme ?? 'system');
followSystemTheme();
await showLocale(localeOf(store.workspace?.settings.locale ?? 'system', navigator.language));
app.use(createPageRouter()).mount('#app');
