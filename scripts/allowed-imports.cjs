/** Which folder may import which: default deny. Read by dependency-cruiser through scripts/check-deps.ts. */
const source = (folders) => `^(${folders.join('|')})/`

/** [folder, folders of this project it may import besides itself, packages it may import] */
const table = [
  ['shared', [], ['zod']],
  [
    'electron/main',
    ['shared', 'electron/documents', 'electron/packages'],
    ['electron', 'electron-log', 'zod', 'node:'],
  ],
  ['electron/preload', ['shared'], ['electron']],
  ['electron/store', ['shared'], ['dexie', '@noble/hashes', 'zod']],
  ['electron/documents', ['shared'], ['hucre', 'docx', 'fflate', 'iconv-lite', 'node:']],
  ['electron/packages', ['shared'], ['fflate', 'zod', 'node:']],
  ['electron/chromium', [], ['node:']],
  ['electron/cli', ['shared', 'electron/documents', 'electron/packages', 'electron/chromium'], ['node:']],
  [
    'renderer',
    ['shared'],
    [
      'react',
      'react-dom',
      'antd',
      '@ant-design',
      'zustand',
      'wouter',
      'tinykeys',
      '@tanstack/react-virtual',
      'pinyin-pro',
    ],
  ],
]

const builtin = { dependencyTypes: ['core'] }

function packagePattern(names) {
  return `(^|/)node_modules/(@types/)?(${names.map((name) => name.replace('/', '\\/')).join('|')})(/|$)`
}

const rules = table.map(([folder, folders, packages]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `${folder} may import only what docs/architecture.md allows`,
  from: { path: `^${folder}/`, pathNot: '(\\.test\\.tsx?|[.-]store-test\\.ts|test-support)' },
  to: {
    pathNot: [
      source([folder, ...folders]),
      ...(packages.some((name) => name !== 'node:')
        ? [packagePattern(packages.filter((name) => name !== 'node:'))]
        : []),
    ],
    ...(packages.includes('node:') ? { dependencyTypesNot: builtin.dependencyTypes } : {}),
  },
}))

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'features do not import features',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts', '.d.mts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.build)/' },
  },
}
