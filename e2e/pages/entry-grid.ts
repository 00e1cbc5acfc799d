import { expect, type Locator, type Page } from '@playwright/test'

/** The cell of a sheet, by the names of its row and of its column. */
export function findCell(desk: Page, row: string, column: string): Locator {
  return desk.getByRole('gridcell', { name: `${row} ${column}`, exact: true })
}

/** Chooses whose sheets are entered. */
export async function choosePile(desk: Page, judge: string, part: string): Promise<void> {
  await desk.getByRole('combobox', { name: '环节' }).selectOption({ label: part })
  await desk.getByRole('combobox', { name: '评委' }).selectOption({ label: judge })
  await expect(desk.getByRole('grid', { name: `${judge}的评分单（${part}）` })).toBeVisible()
}

/** Types a text into a cell as a clerk does: over what is there, ended by Enter. */
export async function enterMark(desk: Page, cell: Locator, text: string): Promise<void> {
  await cell.click()
  await desk.keyboard.type(text)
  await desk.keyboard.press('Enter')
}
