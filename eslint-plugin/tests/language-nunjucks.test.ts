import { describe, expect, it } from 'vitest'
import { findTemplateTags } from '../src/language/nunjucks/find-tags.js'
import { parseNunjucks } from '../src/language/nunjucks/parse.js'
import { lintFile, showFindings } from './support/lint-file.js'

const show = (text: string, preset: 'recommended' | 'strict' = 'recommended') =>
  showFindings('page.njk', text, { preset })

describe('GOV.UK macros', () => {
  it.each([
    ['{{ govukRadios({ name: "ethnicity", idPrefix: "ethnicity", items: items }) }}', ['1 ethnicity']],
    ['{{ govukInput({ id: "medical-condition", name: "medicalCondition" }) }}', ['1 medical-condition']],
    ["{{ govukCheckboxes({ 'idPrefix': 'disabilities' }) }}", ['1 disabilities']],
    ['{{ govukSelect({\n  name: "religion",\n  items: [{ value: "", text: "" }]\n}) }}', ['2 religion']],
    ['{{ govukInput({ name: "people[" + loop.index + "][sexualOrientation]" }) }}', ['1 sexualOrientation']],
    ['{{ govukTextarea({ id: prefix ~ "-convictions" }) }}', ['1 convictions']],
    ['{% call govukFieldset({}) %}{{ govukInput({ name: "nhs-allergies" }) }}{% endcall %}', ['1 nhs-allergies']],
    ['{{ mojDatePicker({ id: "fit-note-date", name: "fitNoteDate" }) }}', ['1 fit-note-date']],
    ['{{ forms.radioField("religion", "Your religion") }}', ['1 religion']],
    ['{{ radios(ctx, "ethnicity") }}', ['1 ethnicity']],
    ['{{ ourQuestion({ name: "disability", label: "Disability" }) }}', ['1 disability']],
    ['{% set fields = [{ name: "ethnicity", label: "Group" }, { name: "age", label: "Age" }] %}', ['1 ethnicity']],
    [
      '{{ govukRadios({ name: "q7", items: [{ value: "1", text: "Sikh" }, { value: "2", text: "Hindu" }, { value: "3", text: "Muslim" }] }) }}',
      ['1 q7'],
    ],
    ['{{ govukCheckboxes({ name: "needs", items: [{ name: "wheelchairUser", text: "x" }] }) }}', ['1 wheelchairUser']],
    ['{{ govukInput({ decorate: "resident.medicalHistory" }) }}', ['1 medicalHistory']],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected))

  it.each([
    '{{ govukTabs({ items: [{ id: "medical", label: "Medical" }] }) }}',
    '{{ govukBackLink({ href: "/religion" }) }}',
    '{{ govukErrorSummary({ errorList: [{ text: "Enter it", href: "#ethnicity" }] }) }}',
    '{{ govukSummaryList({ rows: [{ key: { text: "Religion" } }] }) }}',
    '{{ govukButton({ text: "Save", disabled: true }) }}',
    '{{ govukInput({ name: "raceCondition" }) }}',
    '{% include "partials/ethnicity.njk" %}',
    '{% block disability %}{% endblock %}',
    '{% raw %}{{ resident.religion }}{% endraw %}',
    '{# {{ resident.religion }} #}',
    '<h2 id="ethnicity">Ethnicity</h2><a name="religion"></a><p class="disability">religion</p>',
    '{{ errors.religion.text }} {{ content.ethnicity }} {{ t("disability") }}',
  ])('%s asks for nothing', (text) => expect(show(text)).toEqual([]))
})

describe('HTML', () => {
  it.each([
    ['<input type="text" name="ethnicity">', ['1 ethnicity']],
    ["<SELECT NAME='religion'></SELECT>", ['1 religion']],
    ['<textarea id=disability></textarea>', ['1 disability']],
    ['<label for="health-condition">Health</label>', ['1 health-condition']],
    ['<input {% if a > b %}checked{% endif %} name="{{ p }}-ethnicity">', ['1 {{ p }}-ethnicity']],
    ['<p title="a > b"><input name="ethnicity"></p>', ['1 ethnicity']],
    ['<!-- <input name="ethnicity"> -->', []],
    ['<script>if (a < b) { x("<input name=ethnicity>") }</script>', []],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected))

  it('names a field once, however often its label and its choices do', () =>
    expect(show('<label for="religion">x</label>\n<input id="religion" name="religion">\n{{ data.religion }}')).toEqual(
      ['1 religion'],
    ))
})

describe('what a template shows', () => {
  it.each([
    ['{{ resident.ethnicity }}', ['1 ethnicity']],
    ['{{ data["sexual-orientation"] | upper }}', ['1 sexual-orientation']],
    ['{% if person.details.hasDisability and x %}{% endif %}', ['1 hasDisability']],
    ['{% for c in defendant.convictions %}{{ c.date }}{% endfor %}', ['1 convictions']],
    ['{{ govukSummaryList({ rows: [{ value: { text: applicant.religion } }] }) }}', ['1 religion']],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected))
})

describe('the language', () => {
  it('obeys tags: on an element, on a macro, on the file', () => {
    expect(
      show('<main>\n\n{# @processing equality-monitoring #}\n<div>{{ a.religion }}</div>\n{{ a.ethnicity }}\n</main>'),
    ).toEqual(['5 ethnicity'])
    expect(show('<b>\n{# @processing equality-monitoring #}\n{{ govukInput({\n name: "religion" }) }}</b>')).toEqual([])
    expect(show('{# @processing equality-monitoring -- all of it #}\n\n<p>{{ a.religion }}</p>')).toEqual([])
  })

  it('obeys disable comments', () => {
    expect(show('{# eslint-disable-next-line data-protection/require-condition -- x #}\n{{ a.religion }}')).toEqual([])
    expect(show('{{ a.religion }} {# eslint-disable-line #}\n{{ a.ethnicity }}')).toEqual(['2 ethnicity'])
  })

  it('keeps places behind a byte-order mark and CRLF', () =>
    expect(lintFile('page.njk', '\uFEFF<p>\r\n  {{ a.religion }}\r\n</p>')).toMatchObject([
      { line: 2, column: 8, endLine: 2, endColumn: 16 },
    ]))

  it('accepts tags that a program adds', () =>
    expect(show('{% trans "x", y=1 %}{{ a.religion }}{% endtrans %}{% asset "x.css" %}')).toEqual(['1 religion']))

  it('gives a syntax error its place', () =>
    expect(lintFile('page.njk', '<p>\n  {{ a. }}\n</p>')).toMatchObject([
      { fatal: true, line: 2, message: expect.stringContaining('This template cannot be read') as string },
    ]))

  it('reads a page under views that is no Nunjucks as HTML', () => {
    expect(showFindings('views/page.html', '<input name="ethnicity">\n{{#if x}}\n{{/if}}')).toEqual(['1 ethnicity'])
    expect(showFindings('views/user.component.html', '<input name="ethnicity">')).not.toContain('1 ethnicity')
  })

  it.each(['', '{{', '{%', '{#', '{% if %}', '{{ "', '{% raw %}', '<input name="', '<', '{{ }}', '{% %}', '{{ a[ }}'])(
    'does not throw on %j',
    (text) => expect(() => parseNunjucks(text)).not.toThrow(),
  )

  it('stays linear in what opens and never closes, and does not overflow', () => {
    const start = performance.now()
    expect(findTemplateTags('{{'.repeat(500_000))).toEqual([])
    expect(parseNunjucks(`{{ ${'('.repeat(50_000)} }}`).ok).toBe(false)
    expect(parseNunjucks('<div>'.repeat(20_000)).ok).toBe(true)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('reads every prefix of a template without an exception', () => {
    const text =
      '{# c #}{% set x = {"name": "religion"} %}<input name="{{ p }}-a" id=b>{{ f({ id: "c" }) | d }}{% raw %}{% endraw %}'
    for (let end = 0; end <= text.length; end++) expect(() => parseNunjucks(text.slice(0, end))).not.toThrow()
  })
})
