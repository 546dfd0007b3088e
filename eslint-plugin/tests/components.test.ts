import * as parser from '@typescript-eslint/parser'
import type { Linter } from 'eslint'
import svelteParser from 'svelte-eslint-parser'
import { describe, expect, it } from 'vitest'
import vueParser from 'vue-eslint-parser'
import plugin from '../src/index.js'
import { applySuggestion, lintFile, showFindings } from './support/lint-file.js'

const extra: Linter.Config[] = [
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser } } },
  { files: ['**/*.svelte'], languageOptions: { parser: svelteParser, parserOptions: { parser } } },
  ...plugin.configs['recommended/components'],
]
const show = (name: string, text: string) => showFindings(name, text, { extra })

describe('Vue components', () => {
  it.each([
    ['<template><input name="ethnicity"></template>', ['1 "ethnicity"']],
    ['<template><FormField :name="\'religion\'" /></template>', ["1 'religion'"]],
    ['<template><form-input id="disability" label="x" /></template>', ['1 "disability"']],
    ['<template><select v-model="form.sexualOrientation" /></template>', ['1 sexualOrientation']],
    ['<template><p>{{ resident.ethnicity }}</p></template>', ['1 ethnicity']],
    ['<template><li v-for="c in person.convictions" :key="c.id" /></template>', ['1 convictions']],
    ['<template><p v-if="resident.hasDisability" /></template>', ['1 hasDisability']],
    ['<template><p>{{ resident.religion | upper }}</p></template>', ['1 religion']],
    [
      '<script setup lang="ts">\ninterface Form { religion: string }\nconst form = reactive<Form>()\n</script>\n<template><input v-model="form.religion"></template>',
      ['2 religion'],
    ],
    ['<script>\nexport default { data: () => ({ ethnicity: null }) }\n</script>', ['2 ethnicity']],
    ['<template><h2 id="religion" class="ethnicity">Disability</h2></template>', []],
    ['<template><button :disabled="busy">Save</button></template>', []],
  ])('%s', (text, expected) => expect(show('a.vue', text)).toEqual(expected))

  it('takes a tag in the template and in the script', () => {
    expect(
      show(
        'a.vue',
        '<template>\n <div>\n  <!-- @processing equality-monitoring -->\n  <p>{{ a.religion }}</p>\n  <p>{{ a.ethnicity }}</p>\n </div>\n</template>',
      ),
    ).toEqual(['5 ethnicity'])
    expect(
      show('a.vue', '<script>\n/** @processing equality-monitoring */\nconst a = { religion: b }\n</script>'),
    ).toEqual([])
  })

  it('suggests a tag that settles the finding', () => {
    const text = '<template>\n  <form>\n    <input\n      name="religion">\n  </form>\n</template>\n'
    const [finding] = lintFile('a.vue', text, { extra })
    expect(finding).toMatchObject({ line: 4, column: 12, endColumn: 22 })
    const tagged = applySuggestion(text, finding as Linter.LintMessage, 'suggestProcessingTag')
    expect(tagged).toContain('    <!-- @processing equality-monitoring -->\n    <input')
    expect(show('a.vue', tagged)).toEqual([])
  })
})

describe('Svelte components', () => {
  it.each([
    ['<input name="ethnicity">', ['1 ethnicity']],
    ["<TextField name={'religion'} />", ["1 'religion'"]],
    ['<select bind:value={form.sexualOrientation} />', ['1 sexualOrientation']],
    ['<p>{resident.ethnicity}</p>', ['1 ethnicity']],
    ['{#if person.hasDisability}<p>x</p>{/if}', ['1 hasDisability']],
    [
      '<script lang="ts">\n  export let resident: { religion: string }\n</script>\n<p>{resident.religion}</p>',
      ['2 religion'],
    ],
    ['<script>\n  let { ethnicity } = $props()\n</script>', ['2 ethnicity']],
    ['<h2 id="religion" class="ethnicity">Disability</h2>', []],
  ])('%s', (text, expected) => expect(show('a.svelte', text)).toEqual(expected))

  it('takes a tag in the markup', () =>
    expect(
      show('a.svelte', '<!-- @processing equality-monitoring -->\n<p>{a.religion}</p>\n<p>{a.ethnicity}</p>'),
    ).toEqual(['3 ethnicity']))

  it('suggests a tag that settles the finding', () => {
    const text = '<form>\n  <input\n    name="religion">\n</form>\n'
    const [finding] = lintFile('a.svelte', text, { extra })
    expect(show('a.svelte', applySuggestion(text, finding as Linter.LintMessage, 'suggestProcessingTag'))).toEqual([])
  })
})
