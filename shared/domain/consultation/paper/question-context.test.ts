import { describe, expect, it } from 'vitest'
import { importPaper } from './import-paper.ts'
import { questionContexts } from './question-context.ts'

const paper = (body: string) =>
  `# Clean streets\n\n# 1. Our proposals in brief\n\n${body}\n\n# 2. Bins\n\nBins are blue.\n\n- Do you agree with blue bins?\n`
const contexts = (body: string) => {
  const markdown = paper(body)
  return [...questionContexts(markdown, importPaper(markdown)).values()]
}

describe('what a headline question is about', () => {
  it('is the bold line over it, without its number', () => {
    const body =
      '**i) Fewer lorries**\n\nLorries are loud.\n\n*Should lorries come at noon only?*\n\n**ii) Trees**\n\nTrees cool.\n\n*Would more trees help?*'
    const markdown = paper(body)
    expect(importPaper(markdown).sections[0]?.role).toBe('headline')
    expect(contexts(body)).toEqual(['Fewer lorries', 'Trees'])
  })
  it('is not carried over to the question after the next', () => {
    const body = '**Fewer lorries**\n\n*Should lorries come at noon only?*\n\n*Would more trees help?*'
    expect(contexts(body)).toEqual(['Fewer lorries'])
  })
  it('is nothing where there is no such line, or only the section’s own title', () => {
    expect(contexts('*Should lorries come at noon only?*\n\n*Would more trees help?*')).toEqual([])
  })
  it('is found quickly however long the lines are', () => {
    const started = process.cpuUsage().user
    contexts(`**${'a '.repeat(50_000)}**\n\n*Should lorries come at noon only?*\n\n*Would more trees help?*`)
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000)
  })
})
