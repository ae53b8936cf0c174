import pluginVue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** What a layer may not import: patterns of paths or packages, and why. */
const forbid = (why, ...group) => ({ group, message: why });
const patterns = (...list) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns: list }] });

const node = forbid('This layer does not know Node.', 'node:*');
const electron = forbid('Only the Electron shell knows Electron.', 'electron', 'electron/*');
const page = forbid(
  'The page is reached through the contract.',
  '**/renderer/**',
  'vue',
  'vue/*',
  'pinia',
  'vue-*',
  'element-plus',
  'element-plus/*',
  'chart.js',
);
const mainProcess = forbid(
  'The main process is reached through the contract.',
  '**/main/**',
  'better-sqlite3',
);
const shells = forbid(
  'The shells know the app, not the other way round.',
  '**/electron/**',
  '**/host/**',
  '**/cli/**',
  '**/shell/**',
  '**/preload/**',
);

const maxLines = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: true, skipComments: true }] });

const NO_CLOCK = [
  { object: 'Date', property: 'now', message: 'Today is an argument, never a clock read here.' },
  { object: 'Math', property: 'random', message: 'The same input gives the same output.' },
];
const NO_CLOCK_SYNTAX = [
  { selector: 'NewExpression[callee.name="Date"]', message: 'Dates are civil dates; today is an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Dates are civil dates; today is an argument.' },
];
const NO_LOCALE_SYNTAX = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'The same result in every locale.',
  },
];

export default tseslint.config(
  {
    ignores: ['node_modules/', 'out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/', 'docs/'],
  },
  ...tseslint.configs.recommended,
  ...pluginVue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,js,mjs,vue}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-loss-of-precision': 'error',
      'no-unsafe-finally': 'error',
      'no-self-compare': 'error',
      'no-irregular-whitespace': 'error',
      'no-implied-eval': 'error',
      'max-params': ['error', { max: 3 }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.{ts,vue}'], rules: maxLines(300) },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      ...maxLines(150),
      ...patterns(
        node,
        electron,
        page,
        mainProcess,
        shells,
        forbid('The domain imports only itself.', '**/contract/**', '**/preload/**', 'zod', 'zod/*'),
      ),
      'no-restricted-properties': ['error', ...NO_CLOCK],
      'no-restricted-syntax': ['error', ...NO_CLOCK_SYNTAX, ...NO_LOCALE_SYNTAX],
      'no-restricted-globals': [
        'error',
        'process',
        'globalThis',
        'window',
        'document',
        // Civil dates are reckoned without it, so no time zone can come in.
        'Date',
        'Intl',
        'setTimeout',
        'performance',
        'crypto',
      ],
    },
  },
  // The case is one shape and is read as one page.
  { files: ['src/domain/case/case.ts'], rules: maxLines(200) },
  {
    files: ['src/contract/**/*.ts'],
    rules: {
      ...patterns(node, electron, page, mainProcess, shells),
      'no-restricted-properties': ['error', ...NO_CLOCK],
      'no-restricted-syntax': ['error', ...NO_CLOCK_SYNTAX],
    },
  },
  {
    files: ['src/main/store/**/*.ts', 'src/main/files/**/*.ts'],
    rules: patterns(
      electron,
      page,
      shells,
      forbid('The app uses the store, not the other way round.', '**/app/**'),
    ),
  },
  { files: ['src/main/app/**/*.ts'], rules: patterns(electron, page, shells) },
  {
    files: ['src/main/host/**/*.ts', 'src/main/cli/**/*.ts', 'src/main/shell/**/*.ts'],
    rules: patterns(electron, page),
  },
  { files: ['src/main/electron/**/*.ts', 'src/main/index.ts'], rules: patterns(page) },
  {
    files: ['src/preload/**/*.ts'],
    rules: patterns(node, page, mainProcess, forbid('The preload knows the contract only.', '**/domain/**')),
  },
  {
    files: ['src/renderer/**/*.{ts,vue}'],
    rules: {
      ...patterns(node, electron, mainProcess, shells),
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/renderer/src/transport talks to the host.' },
        { name: 'XMLHttpRequest', message: 'Only src/renderer/src/transport talks to the host.' },
        { name: 'WebSocket', message: 'The product uses no network.' },
      ],
    },
  },
  { files: ['src/renderer/src/transport/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/max-lines-per-block': ['error', { script: 150, template: 150, skipBlankLines: true }],
      'vue/no-restricted-static-attribute': [
        'error',
        { key: 'style', message: 'The content security policy allows no inline style.' },
      ],
      'vue/multi-word-component-names': 'error',
      // Layout of templates is the formatter's business.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['src/renderer/src/App.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
  // These print: that is their work.
  { files: ['scripts/**', 'src/main/cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // A test may hold many cases of one subject, and may read the clock.
  { files: ['tests/**/*.ts'], rules: { 'no-console': 'off', 'max-params': 'off' } },
);
