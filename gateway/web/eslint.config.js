import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const words = '/[A-Za-z\\u3040-\\u30ff\\u4e00-\\u9fff]/'

export default ts.config(
  { ignores: ['dist', 'target', 'node_modules', 'test/browser/**'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // Every sentence lives in src/texts, in Japanese and English: no string in a component.
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: `JSXText[value=${words}]`, message: 'Put the sentence into src/texts.' },
        { selector: `JSXAttribute[name.name=/^(aria-label|placeholder|title|alt)$/] > Literal[value=${words}]`, message: 'Put the sentence into src/texts.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is text.' }],
    },
  },
  { files: ['eslint.config.js'], extends: [ts.configs.disableTypeChecked] },
)
