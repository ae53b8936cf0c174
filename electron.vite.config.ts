import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'electron-vite';
import { thirdPartyLicences } from './scripts/third-party-licences.ts';

const inProject = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const licences = thirdPartyLicences();

/**
 * One build for both shells: the main process with two entries (Electron's `index` and the browser host's `host`),
 * the preload, and the page. Packages under `dependencies` stay outside the bundle, everything else goes in.
 */
export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which a bundle already has; the other one needs neither.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    plugins: [licences.collect()],
    build: {
      sourcemap: false,
      rolldownOptions: {
        input: { index: inProject('src/main/index.ts'), host: inProject('src/main/host/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences.collect()],
    build: {
      sourcemap: false,
      // A sandboxed preload is a single CommonJS file without packages of its own.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inProject('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue(), licences.collect(), licences.write()],
    worker: { plugins: () => [licences.collect()] },
    define: {
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_I18N_LEGACY_API__: 'false',
      __INTLIFY_PROD_DEVTOOLS__: 'false',
    },
    build: {
      sourcemap: false,
      minify: true,
      // The content security policy allows no fonts or scripts from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: inProject('src/renderer/index.html'),
        // What two pages share comes in one piece: fifty small ones cost more to ask for than to run.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                // The form of a debt brings the contract's parsers along, which no first screen needs.
                test: /[\\/]src[\\/](domain|renderer)[\\/](?!src[\\/]pages[\\/]debts[\\/])|plugin-vue/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  },
});
