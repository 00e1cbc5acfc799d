import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures/test'
import { goTo, openDemo } from '../pages/first-start'

const screens = [
  '',
  'campaigns',
  'units',
  'data',
  'settings',
  ...['plan', 'stops', 'rubric', 'judges', 'comments', 'entry', 'checking', 'results', 'print'].map(
    (tab) => `campaigns/1/${tab}`,
  ),
]

test('axe has no serious finding on any screen', async ({ launch }) => {
  const { desk } = await launch()
  await openDemo(desk)
  for (const screen of screens) {
    await goTo(desk, screen)
    await desk.waitForTimeout(300)
    // Legacy mode looks at this page only, without opening another one.
    const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode().analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})
