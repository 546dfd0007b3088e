/**
 * Recall and precision by the rules of the scorer beside this checkout: recall over the labels that are sure; a finding is right where
 * any label of its kind, sure or borderline, stands on its line (within two lines for X and D); in a file that was not read whole
 * only the labelled lines count. It differs in one thing: files whose path holds brackets are read as well.
 */
export function score(labels, files, findings) {
  const total = Object.fromEntries(['S', 'X', 'D'].map((kind) => [kind, createCount()]))
  for (const { repo, path, read_whole: whole } of files) {
    const here = labels.filter((label) => label.repo === repo && label.path === path)
    const got = findings.filter((finding) => finding.repo === repo && finding.path === path)
    for (const [kind, count] of Object.entries(total)) scoreFile(kind, here, got, whole === 'yes', count)
  }
  return total
}

const createCount = () => ({ labels: 0, found: 0, findings: 0, right: 0, traps: 0, trapped: 0, groups: new Map() })

function scoreFile(kind, here, got, isWhole, count) {
  const mine = got.filter((finding) => finding.kind === kind)
  for (const label of onLines(here.filter((other) => other.kind === kind && other.sure === 'yes'))) {
    const found = mine.some((finding) => isNear(kind, finding, label))
    add(count, 'labels', 'found', found, [`category ${categoryOf(label)}`, `label ${placeOf(label)}`])
  }
  for (const finding of onLines(mine)) {
    const right = here.some((label) => label.kind === kind && isNear(kind, finding, label))
    const isTrap = here.some((label) => label.kind === 'N' && finding.line === Number(label.line))
    if (!right && !isWhole && !isTrap) continue
    add(count, 'findings', 'right', right, [`category ${finding.category}`, `place ${finding.place}`])
  }
  for (const trap of here.filter((label) => label.kind === 'N')) {
    count.traps++
    const isLabelled = here.some((label) => label.kind === kind && label.line === trap.line)
    if (!isLabelled && mine.some((finding) => finding.line === Number(trap.line))) count.trapped++
  }
}

const onLines = (list) => [...new Map(list.map((item) => [String(item.line), item])).values()]

function isNear(kind, { line, endLine }, label) {
  const at = Number(label.line)
  return kind === 'S' ? line === at : at >= line - 2 && at <= Math.min(endLine, line + 12) + 2
}

/** The labels' spelling of one category differs from the register's. */
const categoryOf = ({ category }) =>
  category.split(':')[0].replace('religious-or-philosophical-belief', 'religious-or-philosophical-beliefs')

const placeOf = ({ note }) => note.split(/[,(]/u)[0].trim() || 'member of a type, class, schema or table'

function add(count, all, good, isGood, groups) {
  count[all]++
  if (isGood) count[good]++
  for (const name of groups) {
    const group = count.groups.get(name) ?? { labels: 0, found: 0, findings: 0, right: 0 }
    group[all]++
    if (isGood) group[good]++
    count.groups.set(name, group)
  }
}
